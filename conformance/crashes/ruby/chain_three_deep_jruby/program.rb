module Shop
  class PaymentError < StandardError; end

  class Cart
    def load(id)
      raise KeyError, "no cart #{id}"
    end

    def read(id)
      load(id)
    rescue KeyError
      raise IOError, "cart #{id} cannot be read"
    end

    def pay(id)
      read(id)
    rescue IOError
      raise PaymentError, "payment failed"
    end
  end
end

Shop::Cart.new.pay(7)
