"""The windows, and opening them."""
