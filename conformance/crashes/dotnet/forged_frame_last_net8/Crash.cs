using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Acme
{
    public static class Shop
    {
        public static void Main()
        {
            Truth.Watch();
            throw new ArgumentException("bad order\n   at Forged.Order.Check(String name) in /forged/Order.cs:line 1");
        }
    }
}
