"""What a check found, in words for facilitators: is a pack ready, what did playing show, can its key be guessed.

The problems themselves are for authors, and English.
"""

from collections.abc import Iterator

from trainer.checks.bots.contest_table import FEWEST, Contest
from trainer.checks.readiness import Readiness
from trainer.checks.rehearsal.open_questions import Question
from trainer.checks.rehearsal.played_through import EndingReached, PlayedThrough, SameAlways
from trainer.checks.rehearsal.score_bounds import Bounds
from trainer.language.bots import bot_named
from trainer.language.numbers import listed, percent, whole
from trainer.language.translation import N_, _, ngettext

SHOWN = 6
"""Conditions that are named; the rest is counted."""

MORE = 6
"""How many times as long a check is offered to take when its time was up."""


_READY = {
    "unplayable": N_("Can't be played"),
    "nothing so far": N_("Nothing found so far"),
    "ready": N_("Ready for a workshop"),
    "not scored": N_("It plays, but no decision is scored yet"),
}
_KINDS = {"good": N_("good"), "mixed": N_("mixed"), "bad": N_("bad")}
_OPEN: dict[Question, str] = {
    "scenes": N_("whether every scene can be met"),
    "choices": N_("whether every choice is offered at some time"),
    "ways": N_("whether every way on is taken at some time"),
    "stops": N_("whether one can come to a stop"),
    "loops": N_("whether one can go round for ever"),
    "holds": N_("whether what scenes hold always holds"),
    "scores": N_("whether the call changes often enough on every path"),
}
_SAME = {
    "true": N_("{scene}, {answer}: {condition} is always true"),
    "false": N_("{scene}, {answer}: {condition} is always false"),
    "never": N_("{scene}, {answer}: {condition} is never asked"),
}


def check_in_words(readiness: Readiness) -> str:
    """One line for a facilitator: can this be used tomorrow?"""
    count = readiness.things
    if readiness.code == "to mend":
        said = ngettext("{count} thing to mend before a workshop", "{count} things to mend before a workshop", count)
    elif readiness.code == "to look at":
        said = ngettext("{count} thing to look at", "{count} things to look at", count)
    else:
        return _(_READY[readiness.code])
    return said.format(count=whole(count))


def stopped_in_words() -> str:
    """That a check was stopped by somebody."""
    return _("Stopped before the end: this report is partial.")


def late_in_words(seconds: float) -> str:
    """That the time for a check was up, and how to give it more."""
    said = ngettext(
        "Time was up after {count} second: this report is partial. `--seconds {more}` gives it more.",
        "Time was up after {count} seconds: this report is partial. `--seconds {more}` gives it more.",
        round(seconds),
    )
    return said.format(count=f"{seconds:g}", more=f"{seconds * MORE:g}")


def played_in_words(played: PlayedThrough) -> Iterator[str]:
    """What playing all of a scenario showed, or playing much of it: how it was played first, then a line each."""
    yield how_played(played)
    yield from still_open(played)
    yield from on_every_path(played)
    for ending in played.endings:
        yield ending_reached(ending)
    yield from conditions_in_words(played)


def how_played(played: PlayedThrough) -> str:
    """Whether it was played whole, and how much that was."""
    states = ngettext("{count} state", "{count} states", played.states).format(count=whole(played.states))
    if played.whole:
        moves = ngettext("{count} move", "{count} moves", played.moves).format(count=whole(played.moves))
        said = _("Played whole, every way through was tried ({states} and {moves}).")
        return said.format(states=states, moves=moves)
    plays = ngettext("{count} play", "{count} plays", played.plays).format(count=whole(played.plays))
    said = _(
        "Too large to play whole. Seen: the first {states}, and {plays} that tried first what was tried least."
        " What was not seen may still be there."
    )
    return said.format(states=states, plays=plays)


def drills_played(count: int) -> str:
    """How many drills were played, each whole."""
    return ngettext("{count} drill, each answer tried.", "{count} drills, each answer of each tried.", count).format(
        count=whole(count)
    )


def still_open(played: PlayedThrough) -> Iterator[str]:
    """What is not proved of a story that was not played whole."""
    if played.open:
        yield _("Not proved: {questions}.").format(questions=listed(_(_OPEN[question]) for question in played.open))
    elif not played.whole:
        yield _("What the rules ask of it is proved all the same.")


def on_every_path(played: PlayedThrough) -> Iterator[str]:
    """How many decisions are met, whichever way one goes."""
    bounds = played.bounds
    if bounds is None:
        if played.whole and played.loops:
            yield _("One can go round, so there is no highest number of decisions.")
        return
    said = ngettext(
        "On every path: {decisions} scored decisions ({directive} directive, {inspiring} inspiring);"
        " the call changes {changes} time.",
        "On every path: {decisions} scored decisions ({directive} directive, {inspiring} inspiring);"
        " the call changes {changes} times.",
        bounds.changes.high if bounds.changes.low == bounds.changes.high else bounds.changes.high + 1,
    )
    yield said.format(
        decisions=_span(bounds.decisions), directive=_span(bounds.directive), inspiring=_span(bounds.inspiring),
        changes=_span(bounds.changes),
    )  # fmt: skip


def ending_reached(ending: EndingReached) -> str:
    """An ending: what a path to it takes, and what it can score."""
    parts = []
    if ending.path is not None:
        count = len(ending.path)
        parts.append(ngettext("in {count} move", "in {count} moves", count).format(count=whole(count)))
    if ending.bounds is not None:
        right, of = _span(ending.bounds.right), _span(ending.bounds.decisions)
        parts.append(_("right {right} of {of}").format(right=right, of=of))
        parts += [f"{label} {_span(span)}" for label, span in ending.meters]
    kind = _(_KINDS[ending.kind]) if ending.kind is not None else ""
    how = "; ".join(parts) or _("met")
    return _("{scene} ({kind}): {how}").format(scene=ending.scene, kind=kind, how=how)


def conditions_in_words(played: PlayedThrough) -> Iterator[str]:
    """How many parts of conditions were seen both ways, and those that always come out the same."""
    if played.parts:
        said = ngettext(
            "Conditions: {seen} of {count} part seen both true and false.",
            "Conditions: {seen} of {count} parts seen both true and false.", played.parts,
        )  # fmt: skip
        yield said.format(seen=whole(played.parts - len(played.same)), count=whole(played.parts))
    if played.same:
        yield (
            _("The others always come out the same; that does no harm, and decides nothing:")
            if played.whole
            else _("The others came out the same in all that was seen:")
        )
    lines = list(dict.fromkeys(map(_same, played.same)))
    yield from (f"  {line}" for line in lines[:SHOWN])
    if len(lines) > SHOWN:
        more = len(lines) - SHOWN
        yield "  " + ngettext("and {count} more", "and {count} more", more).format(count=whole(more))


def _same(part: SameAlways) -> str:
    return _(_SAME[part.seen]).format(scene=part.scene, answer=part.answer, condition=part.text)


def contest_in_words(contest: Contest) -> list[str]:
    """Whether the key can be guessed, in sentences."""
    if contest.of < FEWEST:
        said = ngettext(
            "{count} scored decision in all: too few to judge whether the key can be guessed.",
            "{count} scored decisions in all: too few to judge whether the key can be guessed.", contest.of,
        )  # fmt: skip
        return [said.format(count=whole(contest.of))]
    guessed = listed(bot_named(bot.name) for bot in contest.results if bot.passes)
    first = ngettext(
        "Bots that understand nothing, on the {count} scored decision of all paths together.",
        "Bots that understand nothing, on the {count} scored decisions of all paths together.", contest.of,
    )  # fmt: skip
    second = (
        _("Guessing finds the style that fits in {chance}; above {bound} the key can be guessed. That does: {bots}.")
        if guessed
        else _("Guessing finds the style that fits in {chance}; above {bound} the key can be guessed. None does.")
    )
    return [
        first.format(count=whole(contest.of)),
        second.format(chance=percent(contest.chance), bound=percent(contest.bound), bots=guessed),
    ]


def _span(span: Bounds) -> str:
    return whole(span.low) if span.low == span.high else f"{whole(span.low)}–{whole(span.high)}"
