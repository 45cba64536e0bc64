<?php

function charge(): void
{
    throw new RangeException('amount -1 is negative');
}

function pay(): void
{
    try {
        charge();
    } catch (RangeException $e) {
        throw $e;
    }
}

pay();
