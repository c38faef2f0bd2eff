"""Speed, as ratios to a floor measured in the same run: `pytest tests/benchmarks -s`."""
