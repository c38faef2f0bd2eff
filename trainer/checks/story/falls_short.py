"""What falls short of a gate, for the rule that tells it."""

from collections.abc import Iterator
from typing import NamedTuple

from trainer.checks.measures.gates import gate_named
from trainer.checks.rule_context import RuleContext
from trainer.packs.model import Scenario


class Short(NamedTuple):
    """A figure of a story that is not within its gate; `item` is what it is counted for."""

    story: Scenario
    item: str
    value: float


def falls_short(context: RuleContext, gate: str) -> Iterator[Short]:
    """Every value of that figure that falls short, story by story."""
    for story, measures in context.measured():
        for item, value in gate_named(gate).short(measures).items():
            if value is not None:
                yield Short(story, item, value)
