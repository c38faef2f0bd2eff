"""Commands for the shell, and their exit status."""
