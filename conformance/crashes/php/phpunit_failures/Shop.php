<?php
namespace Acme;

class Closed extends \RuntimeException {}

class Shop
{
    public function charge($order)
    {
        try {
            return $this->parse($order);
        } catch (\InvalidArgumentException $error) {
            throw new Closed("order refused\nfor now", 7, $error);
        }
    }

    private function parse($order)
    {
        throw new \InvalidArgumentException("no number: $order");
    }
}
