"""Each gate is a rule: just within it nothing is told, just beyond it one thing."""
