"""What people write on phones, as plain text: one line, nothing hidden in it, nothing that turns what is beside it."""

from trainer.packs.shown_text import clean_line


def written(text: str, most: int) -> str:
    """At most so many characters of it, without space around."""
    return " ".join(clean_line(text[: 4 * most]).split())[:most].strip()
