"""A group has notes, and its message has two lines."""


def fail(text):
    raise ValueError(text)


errors = []
for text in ("one", "two"):
    try:
        fail(text)
    except ValueError as error:
        errors.append(error)

group = ExceptionGroup("two rows failed\nsee below", errors)
group.add_note("while importing rows.csv")
group.add_note("line one of a note\nline two of it")
raise group
