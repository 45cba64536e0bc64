def open_door
  raise IOError, "the door\nis locked"
end

def enter
  open_door
end

begin
  enter
rescue => e
  warn e.full_message(highlight: false, order: :bottom)
end
