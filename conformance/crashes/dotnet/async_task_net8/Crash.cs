using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Acme
{
    public static class Shop
    {
        static async Task<int> Read(int n)
        {
            await Task.Yield();
            if (n == 0) throw new TimeoutException("no answer");
            return await Read(n - 1);
        }

        public static void Main()
        {
            Truth.Watch();
            Read(2).GetAwaiter().GetResult();
        }
    }
}
