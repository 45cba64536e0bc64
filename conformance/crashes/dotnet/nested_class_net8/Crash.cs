using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Acme
{
    public static class Shop
    {
        public class Empty : Exception { public Empty(string message) : base(message) { } }
        public class Shelf { public class Row { public int this[int index] { get { throw new Empty("row " + index); } } } }

        public static void Main()
        {
            Truth.Watch();
            Console.WriteLine(new Shelf.Row()[3]);
        }
    }
}
