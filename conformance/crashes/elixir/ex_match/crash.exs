defmodule Shop do
  def find(_), do: {:error, :enoent}

  def load(name) do
    {:ok, found} = find(name)
    found
  end
end

Truth.print(fn -> Shop.load("north") end)
