<?php

function load(): void
{
    throw new Exception('part is broken');
}

load();
