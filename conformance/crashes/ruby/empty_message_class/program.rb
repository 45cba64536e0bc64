def stop
  raise ArgumentError, ""
end

stop
