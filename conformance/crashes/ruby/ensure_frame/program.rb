def close
  raise IOError, "cannot close"
end

def work
  raise "cannot work"
ensure
  close
end

work
