"""Measurements, as ratios within one run; docs/performance.md tells what came out, where and when."""
