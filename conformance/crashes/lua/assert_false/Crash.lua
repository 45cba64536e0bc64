local function check(n)
  assert(n > 3, "too few: " .. n)
end
check(2)
