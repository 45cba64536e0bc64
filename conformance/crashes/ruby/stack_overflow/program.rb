def descend(depth)
  descend(depth + 1)
end

descend(0)
