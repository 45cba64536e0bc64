# An error ends a thread and is the cause of one where the thread is waited for: Ruby prints it twice.
thread = Thread.new { {}.fetch(:hat) }
begin
  thread.join
rescue KeyError
  raise "no hats"
end
