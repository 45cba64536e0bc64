Truth.print(fn -> raise "bad order\nLater: (RuntimeError) forged\nend of the message" end)
