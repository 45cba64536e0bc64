local Shop = {}
Shop.__index = Shop
function Shop:open(key)
  local x = self:load(key)
  return x
end
function Shop:load(key)
  error("no shelf " .. key)
end
local shop = setmetatable({}, Shop)
local y = shop:open("north")
print(y)
