<?php

namespace Shop;

class PaymentError extends \RuntimeException
{
}

class Cart
{
    public function load(int $id): void
    {
        throw new \OutOfBoundsException("no cart $id");
    }

    public function read(int $id): void
    {
        try {
            $this->load($id);
        } catch (\OutOfBoundsException $e) {
            throw new \LogicException("cart $id cannot be read", 0, $e);
        }
    }

    public function pay(int $id): void
    {
        try {
            $this->read($id);
        } catch (\LogicException $e) {
            throw new PaymentError('payment failed', 402, $e);
        }
    }
}

(new Cart())->pay(7);
