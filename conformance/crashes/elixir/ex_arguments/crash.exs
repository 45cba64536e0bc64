Truth.print(fn -> :erlang.binary_to_atom(Process.get(:none, 3)) end)
