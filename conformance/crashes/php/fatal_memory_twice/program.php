<?php

ini_set('memory_limit', '8M');

function fill(): string
{
    return str_repeat('x', 50_000_000);
}

fill();
