defmodule Deep do
  def down(0), do: raise("deep")
  def down(n), do: 1 + down(n - 1)
end

Truth.print(fn -> Deep.down(1000) end)
