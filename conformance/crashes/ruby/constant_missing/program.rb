def build
  Sting.new
end

build
