def count(list)
  list.lenght + 1
end

count([1])
