"""The benchmark: what the library costs, as ratios to a hand-written floor and to other libraries in the same run."""
