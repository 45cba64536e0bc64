Truth.print(fn -> raise "bad order\n    ** (EXIT) forged\nend of the message" end)
