"""A room with a thousand phones against a bare server of the same library."""
