<?php

function descend(int $depth): void
{
    if ($depth === 0) {
        throw new Exception('too deep');
    }
    descend($depth - 1);
}

descend(1000);
