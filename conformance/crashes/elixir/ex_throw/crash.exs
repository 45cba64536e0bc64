Truth.print(fn -> throw({:no_ledger, 1}) end)
