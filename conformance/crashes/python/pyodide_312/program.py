import asyncio


class Refused(Exception):
    pass


def parse(text):
    return (
        int(text)
        + 1
    )


def rows(texts):
    failed = []
    for text in texts:
        try:
            parse(text)
        except ValueError as error:
            error.add_note(f"row {text!r}\nof rows.csv")
            failed.append(error)
    if failed:
        raise ExceptionGroup("import", failed)


def main():
    try:
        rows(["x", "1", "y"])
    except ExceptionGroup as group:
        raise Refused("nothing imported") from group


main()
