using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Acme
{
    public static class Shop
    {
        static void Twice(Action<int> action) { action(1); action(2); }

        public static void Main()
        {
            Truth.Watch();
            var limit = 1;
            Twice(n => { if (n > limit) throw new ArgumentOutOfRangeException(nameof(n), n, "too much"); });
        }
    }
}
