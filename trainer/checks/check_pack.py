"""One pack, checked: rehearsed, played by bots, and held against every rule."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import NamedTuple

import msgspec

from trainer.checks.bots.contest import hold_contest
from trainer.checks.bots.contest_table import Contest
from trainer.checks.rehearsal.rehearsal import BUDGET, Rehearsal, rehearse
from trainer.checks.rule import PACK_FILE
from trainer.checks.rule_context import RuleContext
from trainer.checks.rules import RULES
from trainer.packs.model import Pack
from trainer.packs.names import did_you_mean
from trainer.packs.problems import WHOLE_FILE, Problem, problem

UNKNOWN_CHECK = "RC300"


class Stopped(Exception):  # noqa: N818 - it names an outcome, not a fault
    """Raised by a tick to stop the work; what was found so far is kept."""


class Checked(NamedTuple):
    """What was found in one pack. `whole` is False if the work was stopped before its end."""

    problems: tuple[Problem, ...]
    rehearsals: dict[str, Rehearsal]
    contest: Contest | None
    whole: bool


Tick = Callable[[str | None, int], None]
"""Called now and then with the title of the scenario that is played, None while bots guess, and how far that is.

Raises `Stopped` to stop.
"""


def check_pack(
    pack: Pack,
    files: Mapping[str, bytes],
    others: Iterable[Pack] = (),
    tick: Tick = lambda played, count: None,
    budget: int = BUDGET,
) -> Checked:
    """Rehearse every scenario, let the bots play, and apply the rules; `others` teach the word model.

    A KeyboardInterrupt, or `Stopped` from `tick`, ends the work early; the rules then judge what there is.
    """
    rehearsals: dict[str, Rehearsal] = {}
    contest: Contest | None = None
    whole = True
    try:
        for id, scenario in pack.scenarios.items():
            tick(scenario.title, 0)
            rehearsals[id] = rehearse(scenario, budget, partial(tick, scenario.title))
        tick(None, 0)
        contest = hold_contest(pack, others, lambda count: tick(None, count))
    except (Stopped, KeyboardInterrupt):
        whole = False
    return Checked(judged(RuleContext(pack, files, rehearsals, contest)), rehearsals, contest, whole)


def judged(context: RuleContext) -> tuple[Problem, ...]:
    """What all rules find in what they look at, weighed as its pack wants it, in the order of the files."""
    found = [each for rule in RULES for each in rule(context)]
    return tuple(sorted((*_weighed(context.pack, found), *_unknown_checks(context.pack))))


def _weighed(pack: Pack, found: Iterable[Problem]) -> list[Problem]:
    """What the pack's own `checks` leave of the problems, and what they count as; errors stay errors."""
    kept = []
    for each in found:
        level = pack.checks.get(each.code) if each.severity != "error" else None
        if level == "off":
            continue
        kept.append(each if level is None else msgspec.structs.replace(each, severity=level))
    return kept


def _unknown_checks(pack: Pack) -> list[Problem]:
    codes = {rule.code: rule.severity for rule in RULES}
    found = []
    for code in pack.checks:
        if code not in codes:
            message, help = f"`checks` names {code}, which is no check.", did_you_mean(code, codes)
        elif codes[code] == "error":
            message, help = f"{code} is an error and stays one.", "Take it out of `checks`, and mend what it reports."
        else:
            continue
        found.append(problem(UNKNOWN_CHECK, PACK_FILE, WHOLE_FILE, message, help, severity="warning"))
    return found
