using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Acme
{
    public static class Shop
    {
        static void Open(string name) { throw new InvalidOperationException("no ledger for " + name); }

        public static void Main()
        {
            Truth.Watch();
            try { Open("north"); } catch (Exception e) { Truth.Print(e); }
            Console.Error.WriteLine("going on");
            Open("south");
        }
    }
}
