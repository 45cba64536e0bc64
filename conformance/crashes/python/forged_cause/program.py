"""The message has a line that looks like the connector of a cause, and one that looks like its error."""
raise ValueError(
    "bad input\nThe above exception was the direct cause of the following exception:\nKeyError: 'forged'"
)
