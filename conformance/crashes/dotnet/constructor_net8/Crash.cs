using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Acme
{
    public class Order
    {
        readonly int price;
        public Order(int price) { if (price < 0) throw new ArgumentException("price is negative"); this.price = price; }
    }

    public static class Shop
    {
        public static void Main()
        {
            Truth.Watch();
            new Order(-1);
        }
    }
}
