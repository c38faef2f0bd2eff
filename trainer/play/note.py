"""What a learner says of a playthrough."""

from typing import Annotated, Literal

import msgspec

from trainer.play.playthrough import Count

NoteKind = Literal["review", "differently", "intention"]
"""The self review before the answers, "I see this differently" on a decision, and the intention for next time."""


class Note(msgspec.Struct, frozen=True):
    """Words of the learner: `number` is the move they belong to, 0 for the playthrough as a whole."""

    number: Count
    kind: NoteKind
    text: Annotated[str, msgspec.Meta(max_length=4_000)]
