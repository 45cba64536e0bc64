<?php

namespace Shop;

class Door
{
    public function closing(): \Closure
    {
        return function (int $hour) {
            return array_map(fn ($h) => throw new \Exception("closed at $h"), [$hour]);
        };
    }
}

((new Door())->closing())(18);
