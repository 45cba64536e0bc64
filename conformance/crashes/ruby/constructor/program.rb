class Base
  def initialize(name)
    raise ArgumentError, "name is empty" if name.empty?
  end
end

class Product < Base
  def initialize(name)
    super(name)
  end
end

Product.new("")
