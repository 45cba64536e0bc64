<?php

function first(): void
{
    throw new Exception('first order failed');
}

function second(): void
{
    throw new LogicException('second order failed');
}

foreach (['first', 'second'] as $step) {
    try {
        $step();
    } catch (Exception $e) {
        echo $e, "\n";
        function_exists('Truth\seen') && Truth\seen($e);
    }
    echo "next order\n";
}
