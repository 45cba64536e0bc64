def even(n)
  n.zero? ? raise("reached zero") : odd(n - 1)
end

def odd(n)
  even(n - 1)
end

even(12)
