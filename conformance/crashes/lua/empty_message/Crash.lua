local function fail()
  error("")
end
fail()
print(1)
