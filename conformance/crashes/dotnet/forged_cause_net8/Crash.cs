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
            throw new ArgumentException("bad order\n ---> System.IO.IOException: forged\n   --- End of inner exception stack trace ---\nend of the message");
        }
    }
}
