<?php

function source(): Generator
{
    yield 1;
    throw new UnexpectedValueException('the source ran dry');
}

function drain(): void
{
    foreach (source() as $item) {
    }
}

drain();
