local co = coroutine.create(function(n)
  local function load(key)
    error("no shelf " .. key)
  end
  load(n)
  return 1
end)
local ok, message = coroutine.resume(co, "north")
if not ok then
  print(debug.traceback(co, message))
end
