local function fail()
  error("first line\nsecond line\nthird line")
end
fail()
print(1)
