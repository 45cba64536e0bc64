worker = Thread.new { raise "worker broke" }
sleep 0.2
warn "the program goes on"
