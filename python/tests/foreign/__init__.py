"""Documents in the form in which SDKs, servers and tools write them, reduced to what tells one class of them from another."""
