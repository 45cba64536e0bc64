local shop = {}
local function order()
  shop.open("north")
end
order()
print(1)
