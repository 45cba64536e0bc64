def open_door
  raise IOError, "the door is locked"
end

def enter
  open_door
rescue IOError
  raise "nobody is inside"
end

def visit
  enter
rescue
  raise ArgumentError, "no visit"
end

begin
  visit
rescue => e
  warn e.full_message(highlight: false, order: :bottom)
end
