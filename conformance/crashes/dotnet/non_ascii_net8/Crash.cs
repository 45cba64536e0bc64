using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Acme
{
    public static class Shop
    {
        static void Öffnen(string straße) { throw new InvalidOperationException("kein Buch für " + straße + " 帳簿 📕"); }

        public static void Main()
        {
            Truth.Watch();
            Öffnen("Süd");
        }
    }
}
