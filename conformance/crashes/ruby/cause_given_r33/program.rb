def find
  raise IndexError, "row 3 is missing"
end

def report
  find
rescue IndexError => e
  kept = e
ensure
  raise "no report", cause: kept
end

report
