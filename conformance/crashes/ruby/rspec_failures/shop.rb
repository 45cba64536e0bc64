class Shop
  class Closed < StandardError; end
  def charge(order)
    Integer(order)
  rescue ArgumentError
    raise Closed, "order refused\nfor now"
  end
end
