local text = "local n = ...\nreturn n.size.width"
local compile = loadstring or load
local run = compile(text, "shop template")
local x = run({})
print(x)
