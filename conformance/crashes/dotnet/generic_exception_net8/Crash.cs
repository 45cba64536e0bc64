using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Acme
{
    public class Rejected<T> : Exception
    {
        public Rejected(string message) : base(message) { }
    }

    public static class Shop
    {
        public static void Main()
        {
            Truth.Watch();
            throw new Rejected<int>("no " + 3);
        }
    }
}
