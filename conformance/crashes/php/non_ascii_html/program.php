<?php

namespace Geschäft;

class Öffnung extends \Exception
{
}

function öffne(string $datei): void
{
    throw new Öffnung("Datei „{$datei}“ fehlt – 注文 🚚");
}

öffne('größe.txt');
