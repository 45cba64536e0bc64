<?php

function work(): void
{
    try {
        throw new Exception('cannot work');
    } finally {
        throw new LogicException('cannot close');
    }
}

work();
