Truth.print(fn -> Enum.map([1, 2], fn n -> if n > 1, do: raise(ArgumentError, "too many: #{n}"), else: n end) end)
