local shop = {}
function shop.open(key)
  local shelves = {}
  return shelves[key].size + 1
end
print(shop.open("north"))
