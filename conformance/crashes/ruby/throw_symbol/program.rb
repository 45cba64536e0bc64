def leave
  throw :done
end

leave
