defmodule Deep do
  def ping(0), do: raise("ping")
  def ping(n), do: 1 + pong(n - 1)
  def pong(n), do: 1 + ping(n)
end

Truth.print(fn -> Deep.ping(50) end)
