-- Runs a program and writes what the interpreter knows of the error that nobody caught, or that the program reports.
-- Names are spelled as luaL_traceback spells them: Lua 5.1 and LuaJIT know no names of global functions.

local out = assert(io.open(os.getenv("UEP_TRUTH"), "w"))
local chunk = assert(loadfile(arg[1]))
local old = _VERSION == "Lua 5.1"

local function quoted(text)
  return '"' .. text:gsub('[%c"\\]', function(c) return ("\\u%04x"):format(c:byte()) end) .. '"'
end

local function global_name(func)
  for module, content in pairs(package.loaded) do
    if type(content) == "table" then
      for name, value in pairs(content) do
        if value == func and type(name) == "string" then
          return module == "_G" and name or (rawget(_G, name) == func and name or module .. "." .. name)
        end
      end
    end
  end
end

local function name_of(info)
  local known = not old and global_name(info.func)
  if known then return known end
  if info.namewhat ~= "" then return info.name end
  if info.what == "main" then return "main chunk" end
  if info.what == "C" then return "" end
  return "<" .. info.short_src .. ":" .. info.linedefined .. ">"
end

local function write(err, thread, level)
  local frames, tails = {}, {}
  while true do
    local info
    if thread then info = debug.getinfo(thread, level, "Slnf") else info = debug.getinfo(level, "Slnf") end
    if not info then break end
    if info.what ~= "tail" then
      local is_c = info.what == "C"
      frames[#frames + 1] = ('{"function":%s,"file":%s,"line":%d}'):format(
        quoted(name_of(info)), quoted(is_c and "" or info.short_src), is_c and 0 or math.max(info.currentline, 0))
    end
    if info.func == chunk then break end
    level = level + 1
  end
  local text = type(err) == "string" and err or nil
  local tostring_of = getmetatable(err) and type(err) ~= "string" and getmetatable(err).__tostring
  text = text or (tostring_of and tostring_of(err)) or "(error object is a " .. type(err) .. " value)"
  out:write(('{"message":%s,"frames":[%s]}\n'):format(quoted(text), table.concat(frames, ",")))
  out:flush()
end

-- A program that prints a traceback itself calls this where it was observed, and debug.traceback elsewhere.
local plain = debug.traceback
debug.traceback = function(thread, message, level)
  if type(thread) == "thread" then
    write(message, thread, 0)
    return plain(thread, message, level)
  end
  write(thread, nil, 3)
  return plain(thread, 2)
end

xpcall(chunk, function(err) write(err, nil, 3) end)
