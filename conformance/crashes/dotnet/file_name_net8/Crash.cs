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
            System.Reflection.Assembly.Load("Acme.Missing, Version=1.0.0.0");
        }
    }
}
