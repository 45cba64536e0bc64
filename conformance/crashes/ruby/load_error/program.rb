def boot
  require "no/such/feature"
end

boot
