Truth.print(fn -> exit({:shutdown, :closed}) end)
