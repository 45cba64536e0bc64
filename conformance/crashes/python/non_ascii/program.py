"""Type, function, file and message hold characters outside ASCII."""


class Ungültig(Exception):
    pass


def prüfe(wert):
    raise Ungültig(f"Größe {wert} — 値が不正 🚫 \u202eabc")


prüfe("x")
