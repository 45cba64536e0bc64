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

// Monolog is loaded in front of the program when it is to log.
$log = class_exists('Monolog\Logger') ? \shop_log() : null;
try {
    (new Shop())->charge('seven für 帳簿');
} catch (Closed $error) {
    if ($log === null) {
        throw $error;
    }
    $log->error('checkout failed', ['exception' => $error, 'order' => 7]);
}
