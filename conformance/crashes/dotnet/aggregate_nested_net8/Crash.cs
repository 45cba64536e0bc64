using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Acme
{
    public static class Shop
    {
        static Exception Caught(string text)
        {
            try { throw new TimeoutException(text); }
            catch (TimeoutException e) { return e; }
        }
        static Exception Group(string text, params Exception[] inner)
        {
            try { throw new AggregateException(text, inner); }
            catch (AggregateException e) { return e; }
        }

        public static void Main()
        {
            Truth.Watch();
            throw new AggregateException("all", Caught("first"), Group("some", Caught("second"), Caught("third")), Caught("fourth"));
        }
    }
}
