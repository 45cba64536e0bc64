def work
  raise IOError, "queue is closed"
end

worker = Thread.new do
  Thread.current.name = "mailer 3"
  sleep 0.05
  work
end
sleep 0.3
