using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Acme
{
    public static class Shop
    {
        static void Close() { throw new ObjectDisposedException("ledger"); }

        public static void Main()
        {
            Truth.Watch();
            try { try { throw new IOException("write"); } finally { Console.Error.WriteLine("closing"); } }
            catch (IOException e) { try { Close(); } catch (Exception inner) { throw new AggregateException("both", e, inner); } }
        }
    }
}
