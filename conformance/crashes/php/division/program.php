<?php

function share(int $amount, int $people): int
{
    return intdiv($amount, $people);
}

share(10, 0);
