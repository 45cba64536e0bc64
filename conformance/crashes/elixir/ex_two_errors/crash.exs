defmodule Shop do
  def open(name), do: raise("no ledger for #{name}")

  def serve(name) do
    open(name)
    :closed
  end
end

Truth.print(fn -> Shop.open("north") end)
IO.puts(:stderr, "going on")
Truth.print(fn -> Shop.serve("south") end)
