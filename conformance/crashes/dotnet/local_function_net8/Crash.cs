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
            void Check<T>(T value) { throw new NotSupportedException("no " + value); }
            Check(3);
        }
    }
}
