defmodule Shop do
  def open(name), do: raise("no ledger for #{name}")

  def serve(name) do
    open(name)
    :closed
  end
end


Truth.print(fn ->
  try do
    Shop.open("north")
  rescue
    error -> reraise(ArgumentError, [message: "cannot start: " <> error.message], __STACKTRACE__)
  end
end)
