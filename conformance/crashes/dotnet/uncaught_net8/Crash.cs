using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Acme
{
    public static class Shop
    {
        static void Open(string name)
        {
            throw new InvalidOperationException("no ledger for " + name);
        }

        public static void Main()
        {
            Truth.Watch();
            Open("north");
        }
    }
}
