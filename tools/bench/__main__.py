"""`python -m bench`."""

from __future__ import annotations

import sys

from bench.report import main

sys.exit(main())
