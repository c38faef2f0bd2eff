"""The table of measures: what a scenario is like for whoever plays it twice. One figure, one file; pure functions."""
