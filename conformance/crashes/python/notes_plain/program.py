"""Notes on a plain error; it prints the same bytes as message_like_notes."""


def fail():
    error = ValueError("bad row"); error.add_note("while reading rows.csv"); error.add_note("in line 7")
    raise error


fail()
