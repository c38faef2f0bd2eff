"""Right Call: a trainer for telling when to direct and when to inspire."""

__version__ = "0.1.0"
