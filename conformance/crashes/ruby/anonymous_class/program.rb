def fail
  raise Class.new(StandardError), "nobody knows my name"
end

fail
