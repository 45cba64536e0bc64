defmodule Buch do
  def prüfe(name), do: raise("kein Buch für #{name} 帳簿 📕")
end

Truth.print(fn -> Buch.prüfe("Süd") end)
