Task.start(fn -> Truth.observe(fn -> raise "in a task" end) end)
Process.sleep(300)
