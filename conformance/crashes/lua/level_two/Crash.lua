local function check(n)
  error("bad count " .. n, 2)
end
local function order(n)
  check(n)
  return n
end
order(9)
print(1)
