def open_shelf
  Process.kill(:SEGV, Process.pid)
  sleep
end

def start
  [1].each { open_shelf }
end

start
