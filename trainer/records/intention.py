"""What somebody meant to do next time."""

from typing import NamedTuple


class Intention(NamedTuple):
    """What somebody meant to do next time, after which scenario, and when (ISO 8601)."""

    text: str
    title: str
    at: str
