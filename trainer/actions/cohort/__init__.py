"""Groups: result files of several people, and their report."""
