local function first()
  error("no shelf")
end
local function second()
  local x = {} .. "y"
  return x
end
local function report(message)
  local text = debug.traceback(message)
  return text
end
local ok, text = xpcall(first, report)
print(text)
print("going on")
ok, text = xpcall(second, report)
print(text)
