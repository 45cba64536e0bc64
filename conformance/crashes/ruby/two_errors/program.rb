def first
  raise "first order failed"
end

def second
  raise KeyError, "second order failed"
end

begin
  first
rescue => e
  warn e.full_message(highlight: false)
end
warn ""
warn "next order"
begin
  second
rescue => e
  warn e.full_message(highlight: false)
end
warn ""
warn "done"
