"""A group's decisions as CSV for a spreadsheet, one row each; nothing in it is a formula."""

import csv
import io
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from trainer.language.translation import N_, _, pgettext
from trainer.language.verdicts import verdict_in_words
from trainer.packs.markup import plain_text
from trainer.packs.model import Scenario
from trainer.packs.shown_text import clean
from trainer.scoring.cohort import times_of
from trainer.scoring.cohort_values import CohortMove
from trainer.scoring.verdict import VERDICTS

COLUMNS = (
    N_("person"), N_("scenario"), N_("scene"), N_("choice"), N_("call"), N_("style"), N_("fit"), N_("execution"),
    N_("seconds"), N_("confidence"), N_("sees it differently"), N_("time"), N_("verdict"), N_("move"),
    N_("begun"), N_("at"), N_("finished"), N_("version"), N_("text read"), N_("title"), N_("text of the choice"),
    N_("timer"), N_("factors picked"), N_("questions asked"), N_("after talking"), N_("verdict after talking"),
    N_("file"),
)  # fmt: skip
NO_TEXTS: Mapping[str, Scenario] = MappingProxyType({})
FORMULA = ("=", "+", "-", "@", "\N{MINUS SIGN}")
"""What a spreadsheet would take for the beginning of a formula, full, small, raised or lowered as well."""


def cohort_csv(
    taken: Iterable[CohortMove], told: Callable[[], Iterable[str]] = tuple, texts: Mapping[str, Scenario] = NO_TEXTS
) -> Iterator[str]:
    """The table with its heads, a row at a time; lines end as RFC 4180 says. `time` is first, again or practice.

    `texts` are the scenarios by edition, known once a move of theirs is taken. Columns are only ever added, at the end.
    Seconds are left empty where they were not taken, as in a room.

    After an empty row stands what is `told` of the files, which is asked for when every move was taken.
    """
    yield _row(map(_, COLUMNS))
    words = _words()
    for each, time in times_of(taken):
        scored, move = each.scored, each.scored.move
        row = (each.person, each.scenario, move.scene, move.choice)
        values = (scored.call, scored.style, scored.fit, scored.execution)
        seconds = f"{move.seconds:g}" if move.seconds else ""
        said = (seconds, move.confidence or "", _plain(each.differently), words[time])
        verdict = words.get(str(scored.verdict))
        more = (each.number or "", _plain(each.begun), _plain(move.at), _("yes") if each.finished else _("no"))
        yield _row([
            *map(_plain, row), *map(words.get, map(str, values)), *said, verdict, *more, *_read(each, texts),
            _timer(each), *_asked(each), *_after_talk(each, words), _plain(each.source),
        ])  # fmt: skip
    if sentences := [*told()]:
        yield from map(_alone, ("", *sentences))


def _read(each: CohortMove, texts: Mapping[str, Scenario]) -> tuple[str, ...]:
    """Version, the mark of the text, and title and choice as they were read."""
    read = texts.get(each.edition)
    scene = read.scenes.get(each.scored.move.scene) if read is not None else None
    choices = scene.decision.choices if scene is not None and scene.decision is not None else ()
    chosen = (plain_text(choice.text) for choice in choices if choice.id == each.scored.move.choice)
    return (
        _plain(each.version), each.edition[:8], _plain(scene.title if scene is not None else ""),
        _plain(next(chosen, "")),
    )  # fmt: skip


def _timer(each: CohortMove) -> str:
    """How long it ran; that it was off; or nothing where there was none."""
    if each.timer is None:
        return ""
    return _("off") if each.time_factor is None else _("{number} s").format(number=f"{each.timer * each.time_factor:g}")


def _asked(each: CohortMove) -> tuple[str, str]:
    move = each.scored.move
    return _plain(" ".join(move.factors or ())), _plain(" ".join(move.asked))


def _after_talk(each: CohortMove, words: Mapping[str, str]) -> tuple[str, str]:
    if each.second is None:
        return "", ""
    return _plain(each.second.move.choice), words.get(str(each.second.verdict), "")


def _alone(sentence: str) -> str:
    return _row([_plain(sentence), *[""] * (len(COLUMNS) - 1)])


def _row(cells: Iterable[object]) -> str:
    out = io.StringIO()
    csv.writer(out).writerow(cells)
    return out.getvalue()


def _words() -> dict[str, str]:
    return {
        "True": pgettext("in a table", "right"), "False": pgettext("in a table", "wrong"),
        "directive": pgettext("in a table", "directive"), "inspiring": pgettext("in a table", "inspiring"),
        "passive": pgettext("in a table", "passive"), "either": pgettext("in a table", "either"),
        "strong": pgettext("in a table", "strong"), "fair": pgettext("in a table", "fair"),
        "weak": pgettext("in a table", "weak"), **{verdict: verdict_in_words(verdict) for verdict in VERDICTS},
        "first": _("first"), "again": _("again"), "practice": _("practice"),
    }  # fmt: skip


def _plain(text: str) -> str:
    """Text that no spreadsheet takes for a formula, nor for one after spaces and what is not seen."""
    text = clean(text)
    begins = unicodedata.normalize("NFKC", text[:1])
    return f"'{text}" if begins.startswith(FORMULA) or begins.isspace() else text
