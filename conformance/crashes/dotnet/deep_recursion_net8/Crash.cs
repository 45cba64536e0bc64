using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Acme
{
    public static class Shop
    {
        static int Down(int n) { if (n == 0) throw new InvalidOperationException("deep"); return Down(n - 1) + 1; }

        public static void Main()
        {
            Truth.Watch();
            Down(1000);
        }
    }
}
