<?php

function even(int $n): bool
{
    if ($n === 0) {
        throw new Exception('reached zero');
    }
    return odd($n - 1);
}

function odd(int $n): bool
{
    return even($n - 1);
}

even(12);
