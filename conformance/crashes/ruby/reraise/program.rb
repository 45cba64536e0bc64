def charge
  raise RangeError, "amount -1 is negative"
end

def pay
  charge
rescue RangeError => e
  raise e
end

pay
