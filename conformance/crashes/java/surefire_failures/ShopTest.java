package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShopTest {
    @Test
    void adds() {
        assertEquals(3, 1 + 1, "sum");
    }

    @Test
    void throwsWithCause() {
        try {
            Integer.parseInt("x");
        } catch (NumberFormatException missing) {
            throw new IllegalStateException("cannot pay", missing);
        }
    }

    @Test
    void passes() {}
}
