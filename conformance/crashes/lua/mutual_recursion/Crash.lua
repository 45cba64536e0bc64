local odd
local function even(n)
  if n == 0 then
    error("bottom")
  end
  return 1 + odd(n - 1)
end
odd = function(n)
  return 1 + even(n - 1)
end
print(even(6))
