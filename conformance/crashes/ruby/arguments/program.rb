def add(a, b)
  a + b
end

add(1)
