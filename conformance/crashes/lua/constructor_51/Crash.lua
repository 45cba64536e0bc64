local Shop = {}
Shop.__index = Shop
function Shop.new(key)
  local self = setmetatable({}, Shop)
  self.size = #key
  return self
end
local shop = Shop.new(nil)
print(shop)
