"""One module per runtime, each with one Grammar. The table of them is uep.bridges.text._table."""
