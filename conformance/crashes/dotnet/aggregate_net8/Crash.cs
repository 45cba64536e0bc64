using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Acme
{
    public static class Shop
    {
        static void Fail(int number) { throw new ArgumentException("bad order " + number); }

        public static void Main()
        {
            Truth.Watch();
            var errors = new List<Exception>();
            foreach (var number in new[] { 1, 2, 3 })
                try { Fail(number); } catch (ArgumentException e) { errors.Add(e); }
            throw new AggregateException("three orders failed", errors);
        }
    }
}
