"""One rule, one file: what makes a well-formed pack a bad trainer."""
