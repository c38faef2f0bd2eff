"""Each figure of the table of measures, on stories small enough to count by hand."""
