<?php

set_error_handler(function (int $level, string $text, string $file, int $line): bool {
    throw new ErrorException($text, 0, $level, $file, $line);
});

function read(): string
{
    return file_get_contents('/srv/none/orders.csv');
}

read();
