defmodule Acme.Shop.Row do
  defmodule Empty do
    defexception [:message]
  end

  def at(index), do: raise(Empty, message: "row #{index}")
end

Truth.print(fn -> Acme.Shop.Row.at(3) end)
