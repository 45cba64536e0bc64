<?php

function find(): void
{
    throw new OutOfRangeException('row 3 is missing');
}

function report(): void
{
    try {
        find();
    } catch (OutOfRangeException $e) {
        throw new RuntimeException('no report', 0, $e);
    }
}

try {
    report();
} catch (RuntimeException $e) {
    echo $e, "\n";
    function_exists('Truth\seen') && Truth\seen($e);
}
