local function open(key)
  local shelves = {}
  return shelves[key].size
end
local ok, text = xpcall(function() return 1 + open("north") end, debug.traceback)
print(text)
