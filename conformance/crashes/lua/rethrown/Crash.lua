local function load()
  error("no ledger")
end
local ok, message = pcall(load)
local function start()
  error("cannot start: " .. message, 0)
end
start()
print(1)
