"""The test behind the giveaways counts only decisions in which one choice stands out."""

from collections.abc import Sequence

from tests.checks.contexts import context_of
from tests.checks.giveaways.told import moment
from tests.made.chain import DIRECT, INSPIRE, Link, chain
from trainer.checks.rule import Finding
from trainer.checks.telling import FEWEST, telling
from trainer.packs.model import Choice

LONG, AS_LONG, SHORT = "You take it up and say more of it.", "You take it up and say less of it.", "You let it go."
TOLD = [moment(call, LONG, SHORT) for call in ("directive", "inspiring")] * 3


def lengths(choices: Sequence[Choice]) -> list[int]:
    return [len(choice.text) for choice in choices]


def found_by_length(*links: Link) -> list[Finding]:
    return list(telling(context_of(chain(*links)), "longest", "Even them out.", lengths))


def tied(call: str, *, right_first: bool) -> Link:
    """A decision in which two choices are longest, the right one and another."""
    other = "inspiring" if call == "directive" else "directive"
    longest = [(call, "fair", LONG), (other, "fair", AS_LONG)]
    link = DIRECT if call == "directive" else INSPIRE
    return link._replace(choices=(*(longest if right_first else longest[::-1]), ("passive", "fair", SHORT)))


def test_where_the_longest_is_always_right_it_is_told() -> None:
    (finding,) = found_by_length(*TOLD)
    assert "in 6 of 6 decisions; by chance it would be 3.0" in finding.message


def test_a_tie_stands_for_nothing_whichever_of_the_two_is_right() -> None:
    assert len(LONG) == len(AS_LONG) > len(SHORT)
    for right_first in (True, False):
        ties = [tied(call, right_first=right_first) for call in ("directive", "inspiring")] * 3
        assert not found_by_length(*ties)
        assert found_by_length(*TOLD, *ties) == found_by_length(*TOLD)


def test_fewer_decisions_than_can_say_something_say_nothing() -> None:
    assert len(TOLD) == FEWEST
    assert not found_by_length(*TOLD[:-1])


def test_a_decision_with_a_single_choice_says_nothing() -> None:
    alone = DIRECT._replace(choices=(("directive", "fair", LONG),))
    assert found_by_length(*TOLD, alone) == found_by_length(*TOLD)
