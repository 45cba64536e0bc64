"""Find the spec, schemas and conformance data, wherever the project runs from. Reads nothing and imports nothing of the project.

The same files stand in three places: at the top of a checkout (also seen through an editable install) and, in a wheel,
under ``uep/_data``. Every package of the project asks this one function.
"""

from __future__ import annotations

from pathlib import Path

__all__ = ["checkout_root", "locate"]

_HERE = Path(__file__).resolve().parents[1]


def checkout_root() -> Path | None:
    """Return the top folder of the checkout this module runs from, or None when it runs from an installed wheel."""
    top = _HERE.parent
    return top if (top / "spec" / "registry").is_dir() and (top / "schemas" / "proto").is_dir() else None


def locate(*parts: str) -> Path:
    """Return the path of a data file or folder, named by its place in the repository: ``locate("schemas", "ir", "v1.json")``.

    Raises FileNotFoundError with the places that were looked at when it does not exist.
    """
    bases = [base for base in (checkout_root(), _HERE / "uep" / "_data") if base is not None]
    for base in bases:
        path = base.joinpath(*parts)
        if path.exists():
            return path
    places = ", ".join(str(base.joinpath(*parts)) for base in bases)
    raise FileNotFoundError(
        f"{'/'.join(parts)}: not among the project's data ({places}); reinstall universal-error-protocol"
    )
