local function fail()
  error("plain words", 0)
end
fail()
print(1)
