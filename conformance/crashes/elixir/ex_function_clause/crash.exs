Truth.print(fn -> String.upcase(:north) end)
