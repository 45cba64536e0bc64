using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Acme
{
    public static class Shop
    {
        static IEnumerable<int> Count() { yield return 1; throw new InvalidOperationException("after one"); }

        public static void Main()
        {
            Truth.Watch();
            foreach (var n in Count()) Console.Error.WriteLine(n);
        }
    }
}
