using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Acme
{
    public class Ledger : IDisposable
    {
        void IDisposable.Dispose() { throw new NotImplementedException(); }
    }

    public static class Shop
    {
        public static void Main()
        {
            Truth.Watch();
            using (var ledger = new Ledger()) Console.Error.WriteLine("open");
        }
    }
}
