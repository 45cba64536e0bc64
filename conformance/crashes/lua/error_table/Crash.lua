local function fail()
  error({code = 7})
end
fail()
print(1)
