local function fail()
  error("no shelf\nstack traceback:\n\tfake.lua:3: in function 'fake'\nend of words")
end
fail()
print(1)
