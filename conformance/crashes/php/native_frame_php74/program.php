<?php

function compare(int $a, int $b): int
{
    throw new LogicException("cannot compare $a and $b");
}

$list = [3, 1];
usort($list, 'compare');
