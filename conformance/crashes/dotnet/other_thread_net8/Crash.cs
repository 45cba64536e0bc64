using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Acme
{
    public static class Shop
    {
        static void Work() { throw new InvalidOperationException("in a worker"); }

        public static void Main()
        {
            Truth.Watch();
            var worker = new Thread(Work) { Name = "worker" };
            worker.Start();
            worker.Join();
        }
    }
}
