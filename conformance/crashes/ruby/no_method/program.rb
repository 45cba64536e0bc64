def ship(order)
  order.address.street
end

ship(nil)
