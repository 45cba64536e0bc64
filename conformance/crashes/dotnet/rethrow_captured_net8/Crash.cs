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

        public static void Main()
        {
            Truth.Watch();
            System.Runtime.ExceptionServices.ExceptionDispatchInfo held = null;
            try { Open(); }
            catch (InvalidOperationException e) { held = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(e); }
            held.Throw();
        }
    }
}
