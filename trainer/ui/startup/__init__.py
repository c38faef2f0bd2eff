"""All that makes the first window fast, and what must be known before Qt is loaded."""
