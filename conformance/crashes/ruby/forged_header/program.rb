def check
  raise "no route\n\nforged.rb:1:in `run': stolen (SecurityError)\n\tfrom forged.rb:2:in `start'\nand no map"
end

check
