require "minitest/autorun"
require_relative "shop"

class ShopTest < Minitest::Test
  def test_charges
    Shop.new.charge("seven")
  end

  def test_counts
    assert_equal 3, 1 + 1, "für 帳簿"
  end

  def test_opens
    assert true
  end

  def test_refuses
    assert_raises(ArgumentError) { Shop.new.charge("eight") }
  end
end
