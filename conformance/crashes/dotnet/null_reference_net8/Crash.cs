using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Acme
{
    public static class Shop
    {
        static int Length(string text) { return text.Length; }

        public static void Main()
        {
            Truth.Watch();
            Length(null);
        }
    }
}
