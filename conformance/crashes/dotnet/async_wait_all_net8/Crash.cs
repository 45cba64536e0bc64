using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Acme
{
    public static class Shop
    {
        static void Fail(string text) { throw new TimeoutException(text); }

        public static void Main()
        {
            Truth.Watch();
            var one = Task.Run(() => Fail("one"));
            var two = Task.Run(() => Fail("two"));
            Task.WaitAll(one, two);
        }
    }
}
