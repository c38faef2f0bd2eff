"""Pages of preview."""
