"""What a scene is answered with."""

from typing import NamedTuple


class Answered(NamedTuple):
    """What was decided: the answer, its seconds, how sure (1 to 3) and the factors picked before; None: not asked."""

    answer: str
    seconds: float
    confidence: int | None = None
    factors: tuple[str, ...] | None = None
