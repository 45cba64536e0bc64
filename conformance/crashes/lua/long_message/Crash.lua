local function fail()
  error(("x"):rep(9000))
end
fail()
print(1)
