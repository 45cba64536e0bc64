"""`python tools/bench/run.py`: the benchmark from a checkout, whatever is installed."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path[0] = str(Path(__file__).resolve().parents[1])

if __name__ == "__main__":
    from bench.report import main

    sys.exit(main())
