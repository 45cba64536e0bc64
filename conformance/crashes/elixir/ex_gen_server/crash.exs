defmodule Ledger do
  use GenServer
  def init(pages), do: {:ok, %{pages: pages}}
  def handle_cast(:tear, _state), do: Truth.observe(fn -> raise("torn") end)
end

{:ok, ledger} = GenServer.start(Ledger, 3, name: Ledger)
GenServer.cast(ledger, :tear)
Process.sleep(300)
