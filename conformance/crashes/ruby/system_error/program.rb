def read(path)
  File.read(path)
end

read("/srv/none/orders.csv")
