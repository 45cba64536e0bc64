def descend(depth)
  raise "too deep" if depth.zero?
  descend(depth - 1)
end

descend(1_000)
