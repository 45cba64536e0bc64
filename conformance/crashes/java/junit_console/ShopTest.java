package com.acme;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ShopTest {
    static void charge(String order) {
        try {
            Integer.parseInt(order);
        } catch (NumberFormatException error) {
            throw new IllegalStateException("order refused\nfor now", error);
        }
    }

    @Test
    void refuses() {
        charge("seven");
    }

    @Test
    void counts() {
        Assertions.assertEquals(2, 1, "orders");
    }
}
