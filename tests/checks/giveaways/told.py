"""Keys that can be told by one thing, and keys in which that thing is wrong as often as right."""

from tests.checks.contexts import found
from tests.made.chain import DIRECT, INSPIRE, Link, chain
from trainer.checks.rule import Rule


def moment(call: str, right: str, wrong: str, *, right_last: bool = False) -> Link:
    """A decision whose right choice says `right`."""
    other = "inspiring" if call == "directive" else "directive"
    choices = ((call, "fair", right), (other, "fair", wrong))
    return (DIRECT if call == "directive" else INSPIRE)._replace(choices=choices[::-1] if right_last else choices)


def assert_told(rule: Rule, right: str, wrong: str, *, right_last: bool = False) -> None:
    """Six of six by what should give it away: found, with its exact p."""
    told = [moment(call, right, wrong, right_last=right_last) for call in ("directive", "inspiring")] * 3
    (problem,) = found(rule, chain(*told))
    assert problem.file == "pack.yaml"
    assert "6 of 6" in problem.message
    assert "p = 0.016" in problem.message, "one half to the power of six"


def assert_not_told(rule: Rule, right: str, wrong: str, *, by_place: bool = False) -> None:
    """As often wrong as right: nothing is found."""
    calls = ("directive", "inspiring")
    told = [moment(call, right, wrong) for call in calls] * 2
    turned = [moment(call, right, wrong, right_last=True) if by_place else moment(call, wrong, right) for call in calls]
    assert not found(rule, chain(*told, *turned, *turned))
