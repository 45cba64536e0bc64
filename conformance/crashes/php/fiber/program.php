<?php

function step(): void
{
    throw new Exception('step 2 failed');
}

$fiber = new Fiber(function (): void {
    Fiber::suspend(1);
    step();
});
$fiber->start();
$fiber->resume();
