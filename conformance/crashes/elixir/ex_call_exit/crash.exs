Truth.print(fn -> GenServer.call(:no_such_server, :open, 100) end)
