class Cart
  def inspect = "cart"

  def total
    amount = 3
    amont + 1
  end
end

Cart.new.total
