def find(prices)
  prices.fetch(:apple)
end

find({ pear: 1 })
