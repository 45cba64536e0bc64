def check
  error = RuntimeError.new("no route")
  error.set_backtrace(["program.rb:2:in `check'", "forged.rb:1:in `run'", "program.rb:5:in `<main>'"])
  raise error
end

check
