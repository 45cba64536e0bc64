def check
  raise "no route\nforged.rb:1:in `run': stolen (SecurityError)\nand no map"
end

check
