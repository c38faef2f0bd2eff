"""What happened in a playthrough, as one pattern: chosen by a table of rules, and no more than its counts allow.

A pattern says what the moves were, never what a person is like. That all of a kind fell into one circumstance is only
told where it tells something: the same call was met elsewhere too and its style was right there, and chance would put
as many together in any one of the circumstances at most once in ten times (hypergeometric, times how many are tried).
"""

from collections.abc import Callable, Sequence
from math import comb
from typing import Literal, NamedTuple

from trainer.scoring.debrief import ExplainedDecision

Pattern = Literal[
    "nothing scored", "too few", "all right", "only ordered", "only won over", "but one", "poorly done", "both ways",
    "no one way", "ordered", "won over", "did neither",
]  # fmt: skip
Miss = Literal["ordered", "won over", "did neither"]
"""Directed where it called to inspire; inspired where it called to direct; neither, under any call."""

FEW = 4
"""Scored decisions below which nothing is said but how many were right (DESIGN section 5)."""
RARE = 10
"""Where chance puts all of them together in any circumstance at most once in so many times, that one is told."""

Circumstance = Literal[
    "every one", "after it went quiet", "while minutes counted", "without authority", "belief was lost",
    "the call had turned", "under a timer",
]  # fmt: skip
"""What the misses of a kind have in common; "every one" says that they are all there were of that call."""


class Happened(NamedTuple):
    """`moments` decisions of `of` make the pattern; `where` is what they have in common, if that can be said.

    Of "too few" and "all right" those are the right calls of the scored ones, of "poorly done" what was done so, `of`
    those whose style fitted. Of "both ways" they are those of each. Of a kind of miss, `of` are the scored decisions
    with that call (of "did neither" all). "but one" names the `title`; its `moments` are those that fitted. `miss` is
    the kind that the pattern is made of. `timed_out` says that in all of these the time ran out. `scored` is how many
    of all decisions `met` count at all; `first` the number of the one to look at first: the first of that kind, else
    the first miss, what was done poorly first, or 1.
    """

    pattern: Pattern
    moments: int
    of: int
    scored: int
    where: Circumstance | None = None
    miss: Miss | None = None
    title: str = ""
    timed_out: bool = False
    met: int = 0
    first: int = 1


class _Seen(NamedTuple):
    """One scored decision, with what came before it: the circumstances that hold there."""

    decision: ExplainedDecision
    holds: frozenset[Circumstance]

    @property
    def miss(self) -> Miss | None:
        scored = self.decision.scored
        if scored.fit:
            return None
        if scored.style == "passive":
            return "did neither"
        return "ordered" if scored.style == "directive" else "won over"


Story = Sequence[_Seen]


def what_happened(decisions: Sequence[ExplainedDecision]) -> Happened:
    """The first rule of the table that applies to the scored decisions of a playthrough."""
    story = _seen(decisions)
    found = next(found for rule in _RULES if (found := rule(story)) is not None)
    return found._replace(met=len(decisions), first=_first(story, found))


def _first(story: Story, found: Happened) -> int:
    poor = [each for each in story if each.decision.scored.verdict == "poorly done"]
    of_kind = _of_kind(story, found.miss) if found.miss is not None else ()
    groups = (poor if found.pattern == "poorly done" else (), of_kind, _missed(story), poor)
    return next((group[0].decision.number for group in groups if group), 1)


def _nothing(story: Story) -> Happened | None:
    return None if story else Happened("nothing scored", 0, 0, 0)


def _few(story: Story) -> Happened | None:
    return Happened("too few", _right(story), len(story), len(story)) if len(story) < FEW else None


def _all_right(story: Story) -> Happened | None:
    right = _right(story)
    return Happened("all right", right, right, right) if right == len(story) else None


def _one_style(story: Story) -> Happened | None:
    """One style throughout, though each call came twice and more."""
    styles = {each.decision.scored.style for each in story}
    missed = len(_missed(story))
    if len(styles) > 1 or "passive" in styles or min(missed, len(story) - missed) < 2:
        return None
    found = Happened("only won over", missed, len(story), len(story), miss="won over")
    return found._replace(pattern="only ordered", miss="ordered") if "directive" in styles else found


def _poorly(story: Story) -> Happened | None:
    """More was done poorly than missed."""
    fitting = [each for each in story if each.miss is None]
    poor = sum(each.decision.scored.verdict == "poorly done" for each in fitting)
    if poor <= len(story) - len(fitting):
        return None
    return Happened("poorly done", poor, len(fitting), len(story))


def _but_one(story: Story) -> Happened | None:
    missed = _missed(story)
    if len(missed) != 1:
        return None
    decision = missed[0].decision
    return Happened(
        "but one", len(story) - 1, len(story), len(story), miss=missed[0].miss, title=decision.title,
        timed_out=decision.scored.move.timed_out,
    )  # fmt: skip


def _both_ways(story: Story) -> Happened | None:
    """The two confusions came equally often, and more often than neither style."""
    ordered, won, waited = (len(_of_kind(story, kind)) for kind in _KINDS)
    return Happened("both ways", ordered, len(story), len(story)) if ordered == won > waited else None


def _no_one_way(story: Story) -> Happened | None:
    """No kind of miss leads."""
    first, second, _third = sorted((len(_of_kind(story, kind)) for kind in _KINDS), reverse=True)
    return Happened("no one way", len(_missed(story)), len(story), len(story)) if first == second else None


def _one_way(story: Story) -> Happened | None:
    """The kind that leads."""
    kind = max(_KINDS, key=lambda each: len(_of_kind(story, each)))
    missed, call = _of_kind(story, kind), _KINDS[kind]
    alike = [each for each in story if call in (None, each.decision.scored.call)]
    ran_out = all(each.decision.scored.move.timed_out for each in missed)
    return Happened(kind, len(missed), len(alike), len(story), _where(missed, alike), kind, timed_out=ran_out)


_KINDS: dict[Miss, str | None] = {"ordered": "inspiring", "won over": "directive", "did neither": None}
"""A kind of miss to the call under which it is one."""

_RULES: tuple[Callable[[Story], Happened | None], ...] = (
    _nothing, _few, _all_right, _one_style, _poorly, _but_one, _both_ways, _no_one_way, _one_way,
)  # fmt: skip
"""In their order; the last always applies, for nothing but misses that one kind leads is left to it."""


def _where(missed: Story, alike: Story) -> Circumstance | None:
    """What all of the missed have in common, of those that are `alike` in their call."""
    if len(missed) == len(alike):
        return "every one"
    rare = RARE * len(_CIRCUMSTANCES)  # each is one chance more to be told by chance (Bonferroni)
    for circumstance, _holds in _CIRCUMSTANCES:
        inside = [each for each in alike if circumstance in each.holds]
        outside = [each for each in alike if circumstance not in each.holds]
        together = all(circumstance in each.holds for each in missed)
        told = together and any(each.miss is None for each in outside)
        if told and rare * comb(len(inside), len(missed)) <= comb(len(alike), len(missed)):
            return circumstance
    return None


def _quiet(decision: ExplainedDecision, before: Sequence[ExplainedDecision]) -> bool:
    return _level(decision, "urgency", 0, 1) and any(_level(each, "urgency", 2) for each in before)


def _level(decision: ExplainedDecision, factor: str, *levels: int) -> bool:
    return decision.situation is not None and getattr(decision.situation, factor) in levels


_Holds = Callable[[ExplainedDecision, Sequence[ExplainedDecision]], bool]

_CIRCUMSTANCES: tuple[tuple[Circumstance, _Holds], ...] = (
    ("after it went quiet", _quiet),
    ("while minutes counted", lambda decision, _: _level(decision, "urgency", 2)),
    ("without authority", lambda decision, _: _level(decision, "legitimacy", 0)),
    ("belief was lost", lambda decision, _: _level(decision, "belief", 0)),
    ("the call had turned", lambda decision, _: decision.turn),
    ("under a timer", lambda decision, _: decision.timer is not None),
)
"""Each with when it holds, given the decisions before; what says most of a moment comes first."""


def _seen(decisions: Sequence[ExplainedDecision]) -> Story:
    scored = [each for each in decisions if each.scored.fit is not None]
    found = []
    for decision in scored:
        before = [each for each in decisions if each.number < decision.number]
        holds = frozenset(circumstance for circumstance, here in _CIRCUMSTANCES if here(decision, before))
        found.append(_Seen(decision, holds))
    return found


def _right(story: Story) -> int:
    return sum(each.decision.scored.verdict == "right" for each in story)


def _missed(story: Story) -> Story:
    return [each for each in story if each.miss is not None]


def _of_kind(story: Story, kind: Miss) -> Story:
    return [each for each in story if each.miss == kind]
