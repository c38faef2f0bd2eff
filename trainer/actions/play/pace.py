"""How a moment is staged: how much time it is given before the next thing comes by itself."""

from typing import NamedTuple

from trainer.actions.play.scene_view import WORDS_A_SECOND

LISTENING = 2.2
"""Words a second where a screen reader reads a story out."""
BREATH = 1.4
"""Seconds for which what people do stands alone."""
LONGER = 2.5
"""How many times as long it stands alone where it is grave."""
SETTLING = 0.25
"""Seconds in which the meters move."""
COMING = 0.2
"""Seconds in which choices and a verdict come into view."""
LETTERS_A_WORD = 6
"""With the space after it; so a text without spaces has words too."""


class Pace(NamedTuple):
    """`words_a_second` is how fast a story is read before its choices come; `breath` and `settling` are the seconds for
    which what people do stands alone, and in which the meters then move. Whatever is 0 takes no time. `listens` says
    that all of it is read out: what is heard while a timer runs then adds to its seconds.
    """

    words_a_second: float = 0.0
    breath: float = 0.0
    settling: float = 0.0
    listens: bool = False

    @property
    def moves(self) -> bool:
        """Whether anything moves, where motion has a meaning."""
        return self.settling > 0

    def standing(self, *, grave: bool) -> float:
        """Seconds for which what people do stands alone: longer where somebody dies or is badly hurt."""
        return self.breath * (LONGER if grave else 1)

    def reading(self, text: str) -> float:
        """Seconds that a text is given to be read."""
        return _words(text) / self.words_a_second if self.words_a_second else 0.0

    def hearing(self, text: str) -> float:
        """Seconds that a text takes to be read out, where it is."""
        return _words(text) / LISTENING if self.listens else 0.0


def _words(text: str) -> float:
    return max(len(text.split()), len(text) / LETTERS_A_WORD)


AT_ONCE = Pace()
"""Everything is there at once."""


def pace_for(*, story_first: bool, moves: bool, listening: bool) -> Pace:
    """The pace for a person: whether the story comes first, things may move, and a screen reader is on.

    Who listens is told all that came of a choice in one go: nothing of it would be seen to come later.
    """
    words = (LISTENING if listening else WORDS_A_SECOND) if story_first else 0.0
    if listening:
        return Pace(words, listens=True)
    return Pace(words, BREATH, SETTLING) if moves else Pace(words)
