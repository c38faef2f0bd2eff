"""One pack, checked: rehearsed, played by bots, and held against every rule."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

import msgspec

from trainer.checks.bots.contest import hold_contest
from trainer.checks.bots.contest_table import Contest
from trainer.checks.measures.held import Measuring
from trainer.checks.rehearsal.rehearsal import BUDGET, Rehearsal
from trainer.checks.rehearsal.rounds import Rounds
from trainer.checks.rule import PACK_FILE, Rule
from trainer.checks.rule_context import OutOfTime, RuleContext
from trainer.checks.rules import RULES
from trainer.checks.structure.not_played_whole import not_played_whole
from trainer.checks.time_left import ENDLESS, TimeLeft
from trainer.packs.model import Pack
from trainer.packs.names import did_you_mean
from trainer.packs.problems import WHOLE_FILE, Problem, problem

UNKNOWN_CHECK = "RC300"

REHEARSING = 0.8
"""Share of the time in which stories are played whole."""

GUESSING = 0.75
"""Share of what that leaves in which bots guess."""

MEASURING = 0.9
"""Share of what that leaves in which stories are measured; then the rules are asked."""


class Stopped(Exception):  # noqa: N818 - it names an outcome, not a fault
    """Raised by a tick to stop the work; what was found so far is kept."""


class Checked(NamedTuple):
    """What was found in one pack. `stopped` says that somebody ended the work; `unasked` are rules time was up for,
    `unmeasured` the stories whose gates it was up for.

    A scenario that is not in `rehearsals`, or a contest that is None, is what the work did not come to.
    """

    problems: tuple[Problem, ...]
    rehearsals: dict[str, Rehearsal]
    contest: Contest | None
    stopped: bool
    unasked: tuple[str, ...] = ()
    unmeasured: tuple[str, ...] = ()

    @property
    def late(self) -> bool:
        """Whether time was up before all was done."""
        open = any(each.late for each in self.rehearsals.values())
        return not self.stopped and (self.contest is None or open or bool(self.unasked) or bool(self.unmeasured))

    @property
    def whole(self) -> bool:
        """Whether all was done that was to be done."""
        return not self.stopped and not self.late

    @property
    def proved(self) -> bool:
        """Whether all was done, and no story was too large for all that is asked of it."""
        return self.whole and not any(each.open for each in self.rehearsals.values())


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
    time: TimeLeft = ENDLESS,
) -> Checked:
    """Rehearse every scenario, let the bots play, and apply the rules; `others` teach the word model."""
    return Checking(pack, files, others, tick, budget).go_on(time)


class Checking:
    """The check of one pack, which can be gone on with while time is left. What was proved is not done twice."""

    def __init__(
        self,
        pack: Pack,
        files: Mapping[str, bytes],
        others: Iterable[Pack] = (),
        tick: Tick = lambda played, count: None,
        budget: int = BUDGET,
    ) -> None:
        self._pack, self._files, self._others, self._tick = pack, files, tuple(others), tick
        self._rounds = Rounds(pack, tick, budget)
        self._measuring = Measuring(pack, self._others, tick)
        self._contest: Contest | None = None
        self._guessed = -1.0
        self._last: Checked | None = None

    def go_on(self, time: TimeLeft) -> Checked:
        """Do what is left to do, and say what is known by then.

        A KeyboardInterrupt, or `Stopped` from the tick, ends the work early; the rules then judge what there is. What
        `time` there is, is shared: `REHEARSING` of it for playing, most of the rest for the bots and for measuring.
        What is left over goes to the scenarios that were cut short.
        """
        stopped = False
        try:
            self._rounds.play(time.share(REHEARSING))
            guessing = time.share(GUESSING)
            self._guess(guessing)
            self._rounds.play(guessing)
            self._measuring.go_on(time.share(MEASURING), self._contest)
        except (Stopped, KeyboardInterrupt):
            stopped = True
        rehearsals = self._rounds.found
        context = RuleContext(self._pack, self._files, rehearsals, self._contest, self._measuring.found)
        problems, unasked = judged(context, time)
        found = Checked(problems, rehearsals, self._contest, stopped, unasked, self._measuring.left)
        if self._last is not None and len(self._last.unasked) < len(unasked):
            found = self._last._replace(stopped=stopped)  # more rules were asked of what was known then
        self._last = found
        return found

    def _guess(self, time: TimeLeft) -> None:
        """Hold the contest, again only if there is more time than there was."""
        if self._contest is None and (seconds := time.seconds) > self._guessed:
            self._tick(None, 0)
            self._contest = hold_contest(self._pack, self._others, lambda count: self._tick(None, count), time)
            self._guessed = seconds


def judged(context: RuleContext, time: TimeLeft = ENDLESS) -> tuple[tuple[Problem, ...], tuple[str, ...]]:
    """What rules find in what they look at, weighed as its pack wants it, in the order of the files.

    Also the codes of the rules that were not asked any more, because time was up.
    """
    found: list[Problem] = []
    unasked: list[str] = []
    timed = context._replace(time=time)
    for rule in RULES:
        try:
            found += _answer(rule, context if rule is not_played_whole else timed)  # it says what was not proved
        except OutOfTime:
            unasked.append(rule.code)
    once = dict.fromkeys(_weighed(context.pack, found))  # what versions of a drill share is found in each
    return tuple(sorted((*once, *_unknown_checks(context.pack)))), tuple(unasked)


def _answer(rule: Rule, context: RuleContext) -> list[Problem]:
    """All that a rule finds. Raises OutOfTime: what it had found by then may not be all, and is left out."""
    if context.time.up():
        raise OutOfTime
    return list(rule(context))


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
