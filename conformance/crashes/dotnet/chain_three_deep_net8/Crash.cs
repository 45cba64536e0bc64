using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Acme
{
    public static class Shop
    {
        static void Read() { throw new FormatException("line 3 has no price"); }
        static void Load()
        {
            try { Read(); }
            catch (FormatException e) { throw new IOException("cannot load prices", e); }
        }

        public static void Main()
        {
            Truth.Watch();
            try { Load(); }
            catch (IOException e) { throw new InvalidOperationException("cannot start", e); }
        }
    }
}
