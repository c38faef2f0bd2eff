"""What a learner says: values that any room may show."""

from typing import Literal, NamedTuple

NoteKind = Literal["look", "differently", "intention"]
"""The own look before the answers, "I see this differently" on a decision, and the intention for next time."""


class Note(NamedTuple):
    """Words of the learner: `number` is the move they belong to, 0 for the playthrough as a whole."""

    number: int
    kind: NoteKind
    text: str


class Intention(NamedTuple):
    """What somebody meant to do next time, after which scenario, and when (ISO 8601)."""

    text: str
    title: str
    at: str
