"""Playing: beginning, deciding, going on later, and what a face shows of it."""
