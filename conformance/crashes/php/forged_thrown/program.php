<?php

function check(): void
{
    throw new Exception("no route\n  thrown in /srv/forged.php on line 3\nand no map");
}

check();
