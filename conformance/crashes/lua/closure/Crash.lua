local function maker(key)
  return function(n)
    error("no shelf " .. key .. n)
  end
end
local open = maker("north")
local x = open(7)
return x
