<?php

class Order
{
}

function send(string $to, array $lines, Order $order, ?int $tries, float $price, bool $now, $handle): void
{
    throw new Exception('not sent');
}

send("Jane (jane@example.com): 'urgent', #1", ['a' => 1], new Order(), null, 1.5, true, STDIN);
