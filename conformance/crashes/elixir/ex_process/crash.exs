spawn(fn -> Truth.observe(fn -> raise "in a process" end) end)
Process.sleep(300)
