"""Benchmarks: the goals of docs/performance.md as ratios of two things measured in one run."""
