"""The ideas: each chooses by one thing only, and by chance among what that leaves."""

from collections import Counter
from collections.abc import Callable
from random import Random
from typing import NamedTuple

from trainer.checks.bots.reader import Reader
from trainer.checks.bots.word_model import WordModel
from trainer.checks.text_measures import exclamations, warmth
from trainer.packs.format import Style
from trainer.packs.model import Choice


class BotView(NamedTuple):
    """What a bot sees: the choices as shown, how many decisions it has met, and the style last called for."""

    choices: tuple[Choice, ...]
    turn: int
    last_call: Style | None
    chance: Random


_OTHER: dict[str, Style] = {"directive": "inspiring", "inspiring": "directive"}

Idea = Callable[[BotView], Choice]


def ideas(language: str, model: WordModel | None, reader: Reader | None = None) -> dict[str, Idea]:
    """Name to idea, in the order of the table. Without other scenarios to learn from, no one reads the words."""
    found: dict[str, Idea] = {
        "always directive": lambda view: _of_style(view, "directive"),
        "always inspiring": lambda view: _of_style(view, "inspiring"),
        "always passive": lambda view: _of_style(view, "passive"),
        "alternating": lambda view: _of_style(view, "inspiring" if view.turn % 2 else "directive"),
        "alternating, inspiring first": lambda view: _of_style(view, "directive" if view.turn % 2 else "inspiring"),
        "first choice": lambda view: view.choices[0],
        "last choice": lambda view: view.choices[-1],
        "longest text": lambda view: _most(view, lambda choice: len(choice.text)),
        "shortest text": lambda view: _most(view, lambda choice: -len(choice.text)),
        "most exclamation marks": lambda view: _most(view, lambda choice: exclamations(choice.text)),
        "warmest words": lambda view: _most(view, lambda choice: warmth(choice.text, language)),
        "the style offered more often": _of_the_larger_style,
        "the last right style": lambda view: _of_style(view, view.last_call),
        "the other style than that": lambda view: _of_style(view, _OTHER.get(view.last_call or "")),
        "random": lambda view: view.chance.choice(view.choices),
    }
    if model is not None:
        found["only the words"] = lambda view: _most(view, lambda choice: model.rightness(choice.text))
    if reader is not None:
        found["all but the scene"] = lambda view: reader.pick(view.choices)
    return found


def _of_the_larger_style(view: BotView) -> Choice:
    """One of the style with more choices; any if neither has."""
    offered = Counter(choice.style for choice in view.choices if choice.style != "passive")
    most = max(offered.values(), default=0)
    larger = [style for style, count in offered.items() if count == most]
    return _of_style(view, larger[0] if len(larger) == 1 else None)


def _of_style(view: BotView, style: Style | None) -> Choice:
    same = [choice for choice in view.choices if choice.style == style]
    return view.chance.choice(same or list(view.choices))


def _most(view: BotView, measure: Callable[[Choice], float]) -> Choice:
    return max(view.choices, key=lambda choice: (measure(choice), view.chance.random()))
