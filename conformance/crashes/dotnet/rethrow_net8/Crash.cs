using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Acme
{
    public static class Shop
    {
        static void Open() { throw new InvalidOperationException("no ledger"); }
        static void Pass()
        {
            try { Open(); }
            catch (InvalidOperationException) { throw; }
        }

        public static void Main()
        {
            Truth.Watch();
            Pass();
        }
    }
}
