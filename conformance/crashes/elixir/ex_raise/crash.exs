defmodule Shop do
  def open(name), do: raise("no ledger for #{name}")

  def serve(name) do
    open(name)
    :closed
  end
end

Truth.print(fn -> Shop.serve("north") end)
