using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Acme
{
    public static class Shop
    {
        static int Ping(int n) { if (n == 0) throw new InvalidOperationException("ping"); return Pong(n - 1) + 1; }
        static int Pong(int n) { return Ping(n) + 1; }

        public static void Main()
        {
            Truth.Watch();
            Ping(400);
        }
    }
}
