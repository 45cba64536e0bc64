Truth.print(fn -> apply(Shop, :open, [1, "two"]) end)
