local function each(list)
  return function(state, n)
    return state[n].next
  end, list, 1
end
for item in each({}) do
  print(item)
end
