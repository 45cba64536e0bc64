local function fail()
  error("no shelf\ncaused by other.lua:3: not this one")
end
fail()
print(1)
