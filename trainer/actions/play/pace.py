"""How a moment is staged: how much time it is given before the next thing comes by itself."""

from typing import NamedTuple

from trainer.actions.play.scene_view import WORDS_A_SECOND

LISTENING = 2.2
"""Words a second where a screen reader reads a story out."""
BREATH = 1.4
"""Seconds for which what people do stands alone."""
SETTLING = 0.25
"""Seconds in which the meters move."""
COMING = 0.2
"""Seconds in which choices and a verdict come into view."""
LETTERS_A_WORD = 6
"""With the space after it; so a text without spaces has words too."""


class Pace(NamedTuple):
    """`words_a_second` is how fast a story is read before its choices come; `breath` and `settling` are the seconds for
    which what people do stands alone, and in which the meters then move. Whatever is 0 takes no time.
    """

    words_a_second: float = 0.0
    breath: float = 0.0
    settling: float = 0.0

    @property
    def moves(self) -> bool:
        """Whether anything moves, where motion has a meaning."""
        return self.settling > 0

    def reading(self, text: str) -> float:
        """Seconds that a text is given to be read."""
        if not self.words_a_second:
            return 0.0
        return max(len(text.split()), len(text) / LETTERS_A_WORD) / self.words_a_second


AT_ONCE = Pace()
"""Everything is there at once."""


def pace_for(*, story_first: bool, moves: bool, listening: bool) -> Pace:
    """The pace for a person: whether the story comes first, things may move, and a screen reader is on.

    Who listens is told all that came of a choice in one go: nothing of it would be seen to come later.
    """
    words = (LISTENING if listening else WORDS_A_SECOND) if story_first else 0.0
    return Pace(words, BREATH, SETTLING) if moves and not listening else Pace(words)
