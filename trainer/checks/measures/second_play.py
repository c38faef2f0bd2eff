"""How much of a second play is new: words on the page that were not there the first time.

Two half-right plays are compared that differ. Of the words of the second (paragraphs of its scenes, choices, what came
of what was chosen, the ending) the share counts that stand in no paragraph, choice or outcome of the first.
"""

from collections.abc import Sequence
from statistics import mean

from trainer.checks.measures.half_right import Play
from trainer.checks.text_measures import length_in_words

PAIRS = 300
"""Pairs of plays that are compared."""


def new_words_at_second_play(plays: Sequence[Play], language: str) -> float | None:
    """The mean share over all pairs, 0 to 1; None if no two plays differ."""
    shares = []
    for one, other in list(zip(plays[::2], plays[1::2], strict=False))[:PAIRS]:
        first, second = pieces_of(one, language), pieces_of(other, language)
        if first != second and second:
            new = sum(words for text, words in second.items() if text not in first)
            shares.append(new / sum(second.values()))
    return mean(shares) if shares else None


def pieces_of(play: Play, language: str) -> dict[str, int]:
    """Each piece of text that is read in a play, to its words."""
    texts: list[str] = []
    for turn in play.turns:
        scene = turn.before.scene
        texts += scene.text.split("\n\n")
        for choice in scene.decision.choices if scene.decision is not None else ():
            texts += [choice.text, choice.outcome] if choice.id == turn.choice.id else [choice.text]
    if play.turns:
        texts += play.turns[-1].after.scene.text.split("\n\n")
    return {text: length_in_words(text, language) for text in texts if text}
