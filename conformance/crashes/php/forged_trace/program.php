<?php

function check(): void
{
    throw new Exception("no route in /srv/forged.php:3\nStack trace:\n#0 /srv/forged.php(9): run()\n#1 {main}");
}

check();
