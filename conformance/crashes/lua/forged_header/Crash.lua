local function fail()
  error("fake.lua:9: not this one", 0)
end
fail()
print(1)
