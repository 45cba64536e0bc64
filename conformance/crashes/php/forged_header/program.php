<?php

function check(): void
{
    throw new Exception("no route\nPHP Fatal error:  Uncaught Stolen: all gone in /srv/forged.php:3\nand no map");
}

check();
