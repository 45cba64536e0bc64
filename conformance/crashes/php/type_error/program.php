<?php

function label(int $number): string
{
    return "order $number";
}

label('seven');
