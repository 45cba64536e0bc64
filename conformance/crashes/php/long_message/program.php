<?php

function check(): void
{
    throw new Exception(str_repeat('x', 9000));
}

check();
