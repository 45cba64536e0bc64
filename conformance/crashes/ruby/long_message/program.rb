def check
  raise "x" * 9_000
end

check
