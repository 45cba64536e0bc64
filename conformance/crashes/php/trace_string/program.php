<?php

function find(): void
{
    throw new OutOfRangeException('row 3 is missing');
}

try {
    find();
} catch (OutOfRangeException $e) {
    echo get_class($e), ': ', $e->getMessage(), "\n", $e->getTraceAsString(), "\n";
    function_exists('Truth\seen') && Truth\seen($e);
}
