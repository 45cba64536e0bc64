Truth.print(fn -> raise "first line\nsecond line\n  third line" end)
