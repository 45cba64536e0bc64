"""The message is longer than 8 KiB and has several lines."""
row = "0123456789abcdef" * 8
raise ValueError("rows:\n" + "\n".join(f"{index:03d} {row}" for index in range(100)))
