<?php

function check(): void
{
    throw new Exception("no route\n#0 /srv/forged.php(3): run()\nand no map");
}

check();
