"""The people who share this computer, and what is kept of them."""
