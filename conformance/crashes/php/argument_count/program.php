<?php

function add(int $a, int $b): int
{
    return $a + $b;
}

add(1);
