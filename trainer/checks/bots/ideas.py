"""The ideas: each chooses by one thing only, and by chance among what that leaves."""

from collections.abc import Callable
from random import Random
from typing import NamedTuple

from trainer.checks.bots.word_model import WordModel
from trainer.checks.measures import exclamations, warmth
from trainer.packs.format import Style
from trainer.packs.model import Choice


class Moment(NamedTuple):
    """What a bot sees: the choices as shown, how many decisions it has met, and the style last called for."""

    choices: tuple[Choice, ...]
    turn: int
    last_call: Style | None
    chance: Random


_OTHER: dict[str, Style] = {"directive": "inspiring", "inspiring": "directive"}

Idea = Callable[[Moment], Choice]


def ideas(language: str, model: WordModel | None) -> dict[str, Idea]:
    """Name to idea, in the order of the table. Without other scenarios to learn from, no one reads the words."""
    found: dict[str, Idea] = {
        "always directive": lambda moment: _of_style(moment, "directive"),
        "always inspiring": lambda moment: _of_style(moment, "inspiring"),
        "always passive": lambda moment: _of_style(moment, "passive"),
        "alternating": lambda moment: _of_style(moment, "inspiring" if moment.turn % 2 else "directive"),
        "alternating, inspiring first": lambda moment: _of_style(
            moment, "directive" if moment.turn % 2 else "inspiring"
        ),
        "first choice": lambda moment: moment.choices[0],
        "last choice": lambda moment: moment.choices[-1],
        "longest text": lambda moment: _most(moment, lambda choice: len(choice.text)),
        "shortest text": lambda moment: _most(moment, lambda choice: -len(choice.text)),
        "most exclamation marks": lambda moment: _most(moment, lambda choice: exclamations(choice.text)),
        "warmest words": lambda moment: _most(moment, lambda choice: warmth(choice.text, language)),
        "the last right style": lambda moment: _of_style(moment, moment.last_call),
        "the other style than that": lambda moment: _of_style(moment, _OTHER.get(moment.last_call or "")),
        "random": lambda moment: moment.chance.choice(moment.choices),
    }
    if model is not None:
        found["only the words"] = lambda moment: _most(moment, lambda choice: model.rightness(choice.text))
    return found


def _of_style(moment: Moment, style: Style | None) -> Choice:
    same = [choice for choice in moment.choices if choice.style == style]
    return moment.chance.choice(same or list(moment.choices))


def _most(moment: Moment, measure: Callable[[Choice], float]) -> Choice:
    return max(moment.choices, key=lambda choice: (measure(choice), moment.chance.random()))
