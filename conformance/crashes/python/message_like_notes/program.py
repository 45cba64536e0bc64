"""A message of three lines; it prints the same bytes as notes_plain."""


def fail():
    error = ValueError("bad row\nwhile reading rows.csv\nin line 7")
    raise error


fail()
