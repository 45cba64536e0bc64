<?php

function check(): void
{
    throw new Exception("no route\n\nNext Stolen: all gone");
}

check();
