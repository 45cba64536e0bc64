using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Acme
{
    public static class Shop
    {
        public static void Target(string text) { throw new ArgumentNullException("text"); }

        public static void Main()
        {
            Truth.Watch();
            typeof(Shop).GetMethod("Target").Invoke(null, new object[] { null });
        }
    }
}
