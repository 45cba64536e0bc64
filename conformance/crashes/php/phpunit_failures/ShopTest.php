<?php
use PHPUnit\Framework\TestCase;

require_once __DIR__ . '/Shop.php';

final class ShopTest extends TestCase
{
    public function testCharges(): void
    {
        (new Acme\Shop())->charge('seven');
    }

    public function testCounts(): void
    {
        $this->assertSame(['cents' => 3], ['cents' => 1 + 1]);
    }

    public function testOpens(): void
    {
        $this->assertTrue(true);
    }
}
