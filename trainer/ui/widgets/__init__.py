"""The few widgets the pages are made of, painted by ourselves."""
