function open_shop(key)
  error("no shelf " .. key)
end
function main()
  open_shop("north")
  print(1)
end
main()
print(1)
