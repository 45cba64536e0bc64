"""Run the crash programs anew and write their outputs and truths: ``python conformance/crashes/regenerate.py [language[/case]…]``.

Needs the runtime of every language it is asked for. Each language has a recipe module with one function, ``regenerate``.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

_HERE = Path(__file__).resolve().parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(_HERE))


def _recipes() -> dict[str, Path]:
    return {path.parent.name: path for path in sorted(_HERE.glob("*/recipe.py"))}


def _run(language: str, path: Path, only: set[str]) -> list[str]:
    spec = importlib.util.spec_from_file_location(f"recipe_{language}", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path}: cannot be loaded as a module; it must be a Python file")
    sys.path.insert(0, str(path.parent))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    names: list[str] = module.regenerate(_HERE, only)
    sys.path.remove(str(path.parent))
    return names


def main(arguments: list[str]) -> int:
    """Regenerate the named languages or cases, all when none is named."""
    recipes = _recipes()
    wanted: dict[str, set[str]] = {}
    for argument in arguments or list(recipes):
        language, _, case = argument.partition("/")
        if language not in recipes:
            print(f"{argument}: no such language; there are {', '.join(recipes)}", file=sys.stderr)
            return 2
        wanted.setdefault(language, set()).update({case} if case else set())
    for language, only in wanted.items():
        names = _run(language, recipes[language], only)
        print(f"{language}: {len(names)} programs run")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
