def open_door
  raise IOError, "the door\nis locked"
end

def enter
  open_door
rescue IOError
  raise "nobody is inside"
end

begin
  enter
rescue => e
  warn e.full_message(highlight: true, order: :top)
end
