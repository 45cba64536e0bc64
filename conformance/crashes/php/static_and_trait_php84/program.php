<?php

namespace Acme\Jobs;

trait Retries
{
    public function retry(): void
    {
        static::fail();
    }
}

final class Mailer
{
    use Retries;

    public static function fail(): never
    {
        throw new \RuntimeException('mail server is gone');
    }

    public function __call(string $name, array $arguments): void
    {
        $this->retry();
    }
}

(new Mailer())->send('order');
