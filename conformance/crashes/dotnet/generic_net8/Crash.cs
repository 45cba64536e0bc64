using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Acme
{
    public class Box<T>
    {
        public void Put<U>(T item, List<U> others) { throw new InvalidCastException("box is full"); }
    }

    public static class Shop
    {
        public static void Main()
        {
            Truth.Watch();
            new Box<Dictionary<string, int>>().Put<long>(null, new List<long>());
        }
    }
}
