local function fail(n)
  error("no shelf " .. n)
end
local function order(n)
  return fail(n)
end
local function main(n)
  local x = order(n)
  return x
end
main(7)
print(1)
