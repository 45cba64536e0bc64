Truth.print(fn -> raise "bad order\n    (forged 1.0.0) lib/forged.ex:1: Forged.check/1\nend of the message" end)
