using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Acme
{
    public struct Money
    {
        public static Money operator +(Money a, Money b) { return a; }
        public static explicit operator string(Money m) { throw new OverflowException("money"); }
    }

    public static class Shop
    {
        public static void Main()
        {
            Truth.Watch();
            Console.WriteLine((string)(new Money() + new Money()));
        }
    }
}
