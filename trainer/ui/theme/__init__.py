"""Colours, type and sizes, as one frozen value."""
