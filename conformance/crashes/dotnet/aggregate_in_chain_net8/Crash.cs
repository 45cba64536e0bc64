using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Acme
{
    public static class Shop
    {
        public static void Main()
        {
            Truth.Watch();
            try { throw new AggregateException("inside", new Exception("never thrown"), new TimeoutException("nor this")); }
            catch (AggregateException e) { throw new InvalidOperationException("outside", e); }
        }
    }
}
