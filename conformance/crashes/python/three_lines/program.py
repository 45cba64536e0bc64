"""A message of several lines with indentation and colons, as validators write them."""
raise ValueError("2 errors for Order\nprice\n  must be above 0 [type=greater_than, input=-1]\n    see: https://errors.example/greater_than")
