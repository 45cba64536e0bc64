Truth.print(fn -> raise String.duplicate("x", 9000) end)
