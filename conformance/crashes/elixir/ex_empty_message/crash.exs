Truth.print(fn -> raise "" end)
