Truth.print(fn -> :erlang.error({:weird, 1}) end)
