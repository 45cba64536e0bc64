using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Acme
{
    public static class Shop
    {
        static Exception Wrapped(string text)
        {
            try
            {
                try { throw new IOException("disk of " + text); }
                catch (IOException e) { throw new InvalidOperationException(text, e); }
            }
            catch (InvalidOperationException e) { return e; }
        }

        public static void Main()
        {
            Truth.Watch();
            throw new AggregateException(Wrapped("a"), Wrapped("b"));
        }
    }
}
