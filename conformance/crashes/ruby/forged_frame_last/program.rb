def check
  raise "no route\n\tfrom forged.rb:1:in `run'"
end

check
