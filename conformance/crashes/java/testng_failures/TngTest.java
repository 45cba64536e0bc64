import org.testng.annotations.Test;

public class TngTest {
    @Test
    public void refuses() {
        throw new IllegalStateException("order refused\nfor now", new RuntimeException("no ledger"));
    }

    @Test
    public void opens() {
    }
}
