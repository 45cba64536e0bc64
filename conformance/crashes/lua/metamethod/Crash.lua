local Sum = {}
Sum.__add = function(a, b)
  return a.value + b.value
end
local a = setmetatable({value = 1}, Sum)
local b = setmetatable({}, Sum)
local c = a + b
print(c)
