"""Titles, choices and meters are a stranger's words: in a sentence of ours they stand in quotes, and none in them ends
the quote.
"""

import ast
import re
from itertools import product
from pathlib import Path

import pytest

import trainer
from tests.made.small import small_scenario
from trainer.language.decisions import grave_in_words
from trainer.language.happened import happened_in_words
from trainer.language.otherwise import otherwise_in_words
from trainer.language.people import other_case_in_words, thread_in_words
from trainer.language.practice import better_in_words, said_after
from trainer.language.turning_points import turned_in_words
from trainer.play.engine import replay
from trainer.play.move import Move
from trainer.scoring.debrief import debrief_of
from trainer.scoring.fit import Share
from trainer.scoring.gravity import Grave
from trainer.scoring.other_case import OtherCase
from trainer.scoring.otherwise import Otherwise
from trainer.scoring.plan import Item, Reason
from trainer.scoring.threads import Cause, Thread
from trainer.scoring.turning_point import TurningPoint
from trainer.scoring.verdict import Tally
from trainer.scoring.went_better import Decided
from trainer.scoring.what_happened import Happened

TITLE = "It was “right”: you did nothing wrong”. Go"
QUOTED = "“It was ‘right’: you did nothing wrong’. Go”"


def of_what_happened() -> list[str]:
    ways = [("ordered", False), ("won over", False), ("did neither", False), ("did neither", True)]
    return [happened_in_words(Happened("but one", 3, 4, 4, None, miss, TITLE, late, 4)) for miss, late in ways]


def of_what_turned_it() -> list[str]:
    steps = replay(small_scenario(), [Move("fork", "ask", 12.0), Move("talk", "listen", 3.0)])
    debrief = debrief_of(small_scenario(), steps)._replace(ending_title=TITLE)
    kinds = ("good", "mixed", "bad")
    return [
        turned_in_words(TurningPoint(1, 0.2, after), debrief._replace(outcome=kind))
        for kind, after in product(kinds, (0.5, 1.0))
    ]


def of_practice() -> list[str]:
    whys = (Reason("missed"), Reason("poorly done"))
    better = [better_in_words([Decided(TITLE, "directive", why, "right")], (), Tally()) for why in whys]
    item = Item(("k", "s"), "Fork", "directive", 60.0, whys[0], False, (TITLE, "urgency"))
    return [*better, *said_after(item)]


def of_what_would_have_come() -> list[str]:
    none = Otherwise(TITLE, None, True, (), Share(0, 0), Share(0, 0), 0, False, Tally(), Tally())
    kinds = ("good", "mixed", "bad", None)
    ended = [none._replace(outcome=kind) for kind in kinds]
    asked = [none._replace(over=False, same=same, familiar=known) for same in (0, 1, 2) for known in (False, True)]
    return [otherwise_in_words(each) for each in (*ended, *asked)]


def of_threads() -> list[str]:
    causes = [Cause(1, TITLE, words, asked) for words, asked in (("", False), ("Go.", False), ("Go.", True))]
    return [thread_in_words(Thread("f", cause, 2, "choice", "")) for cause in causes]


def of_another_case() -> list[str]:
    return [other_case_in_words(OtherCase("directive", 1, TITLE, words)) for words in ("Go.", "Go “left” now.")]


def of_what_is_grave() -> list[str]:
    return [grave_in_words(Grave("meter", TITLE))]


@pytest.mark.parametrize(
    "said",
    [
        of_what_happened, of_what_turned_it, of_practice, of_what_would_have_come, of_threads, of_another_case,
        of_what_is_grave,
    ],
)  # fmt: skip
def test_a_title_with_quotes_in_it_does_not_end_its_own(said) -> None:
    for sentence in said():
        assert QUOTED in sentence
        rest = sentence.replace(QUOTED, "")
        assert re.fullmatch(r"[^“”]*(“[^“”]*”[^“”]*)*", rest), sentence


def test_no_sentence_puts_quotes_around_a_title_itself() -> None:
    """They are put around it by `quoted`, whatever the title has."""
    found = [
        (file.name, node.value)
        for file in Path(trainer.__file__).parent.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.search(r"“\{(title|place|choice|meter)\}", node.value)
    ]
    assert not found
