local step = coroutine.wrap(function(n)
  local x = nil + n
  return x
end)
local y = step(7)
print(y)
