<?php

class Base
{
    public function __construct(string $name)
    {
        if ($name === '') {
            throw new ValueError('name is empty');
        }
    }
}

class Product extends Base
{
    public function __construct(string $name)
    {
        parent::__construct($name);
    }
}

new Product('');
