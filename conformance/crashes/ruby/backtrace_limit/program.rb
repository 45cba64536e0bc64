def a(n)
  n.zero? ? raise("limited") : a(n - 1)
end

def b
  a(5)
rescue
  raise IOError, "also limited"
end

b
