class Ledger {
    def balance
    def close(order) { order.total.cents }
}
def checkout(orders) {
    orders.each { order ->
        try { new Ledger().close(order) }
        catch (NullPointerException e) { throw new IllegalStateException("order refused", e) }
    }
}
checkout([[id: 1]])
