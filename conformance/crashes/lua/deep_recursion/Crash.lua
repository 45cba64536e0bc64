local function climb(n)
  if n == 0 then
    error("too high")
  end
  return 1 + climb(n - 1)
end
print(climb(1000))
