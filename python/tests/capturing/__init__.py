"""Tests of capture: what an exception becomes, and that no exception can harm the one who captures it."""
