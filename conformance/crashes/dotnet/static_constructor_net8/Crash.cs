using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Acme
{
    public static class Rates
    {
        public static readonly int Euro = Read();
        static int Read() { throw new FileNotFoundException("no rates", "/etc/rates"); }
    }

    public static class Shop
    {
        public static void Main()
        {
            Truth.Watch();
            Console.WriteLine(Rates.Euro);
        }
    }
}
