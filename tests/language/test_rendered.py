"""Everything that people read outside the window, in the pseudo-language: no word of the program stays English."""

import io
import itertools
import re
from argparse import Namespace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from tests.language.pseudo import PSEUDO, words_left
from tests.made.wordless import wordless_pack, write_wordless
from tests.scoring.made import played, scored
from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import shipped
from trainer.actions.catalog.install_pack import install
from trainer.actions.failure import Failure
from trainer.checks.bots.contest_table import BotResult, Contest
from trainer.checks.bots.ideas import ideas
from trainer.checks.check_pack import check_pack
from trainer.checks.readiness import Readiness, ReadinessCode
from trainer.cli.endings import ended_by
from trainer.cli.run import run
from trainer.language.bots import bot_named
from trainer.language.checks import check_in_words
from trainer.language.days import day_in_words, minute_in_short
from trainer.language.decisions import taken_in_short, taken_in_words
from trainer.language.intentions import intention_in_words
from trainer.language.otherwise import otherwise_in_words
from trainer.language.practice import reason_in_words, said_after
from trainer.language.readings import call_with_points, flips_in_words, gate_in_words
from trainer.language.translation import speaking
from trainer.packs.situation import LEVELS, Situation
from trainer.play.engine import replay
from trainer.play.move import Move
from trainer.records.settings import Settings
from trainer.reports.check_text import contest_lines, report_lines
from trainer.reports.cohort_csv import cohort_csv
from trainer.reports.cohort_html import cohort_html
from trainer.reports.cohort_page_parts import GroupPage
from trainer.reports.cohort_pairs import pairs_html
from trainer.reports.debrief_html import debrief_html
from trainer.reports.debrief_text import debrief_lines
from trainer.reports.profile_text import profile_lines
from trainer.reports.story_map import story_map_of
from trainer.reports.story_map_svg import svg_of
from trainer.scoring.cohort import cohort_of
from trainer.scoring.cohort_values import CohortMove, Edition
from trainer.scoring.debrief import debrief_of
from trainer.scoring.intention import IntentionCode
from trainer.scoring.otherwise import otherwise
from trainer.scoring.pairs import pairs_of
from trainer.scoring.plan import Item, Reason
from trainer.scoring.progress import progress_of
from trainer.scoring.reading_first import Picks
from trainer.scoring.situation_model import nearest_flips, read
from trainer.terminal.keyboard import Keyboard
from trainer.terminal.menu import run_session
from trainer.terminal.screen import Screen

PACK = wordless_pack()
SCENARIO = PACK.scenarios["s"]
WAYS = [
    [Move("a", "x", 4.0, 1, ("urgency",)), Move("b", "z", 5.0, 2, ())],
    [Move("a", "y", 1.0, 3, ("duty", "stakes")), Move("b", "x", 61.4)],
    [Move("a", "timeout", 30.0), Move("b", "y", 1_234.0)],
    [Move("a", "x"), Move("b", "x"), Move("c", "y")],
    [Move("a", "y"), Move("b", "y")],
    [],
]
TIMERS = [(1.0, 0), (1.5, 0), (None, 0), (1.0, 1), (2.0, 1), (None, 1)]
SHIPPED = "|".join(sorted(file.parent.name for file in shipped("scenarios").glob("*/pack.yaml")))
LITERALS = (
    rf"({SHIPPED})(/.*| +.* · )",
    "timeout",
    "/copies",
    "--json",
    "--answers",
    "PACK/SCENARIO",
)
"""What is typed or named so in every language, and the packs that ship."""
NOTES = [(0, "review", "70"), (1, "differently", "71"), (2, "review", "72")]


class Shown(HTMLParser):
    """What a page shows; tags and the style sheet are no words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text, self._hidden = "", False
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: object) -> None:
        self._hidden = tag == "style"

    def handle_endtag(self, tag: str) -> None:
        self._hidden = False

    def handle_data(self, data: str) -> None:
        self.text += "" if self._hidden else f"{data}\n"


@pytest.fixture(autouse=True)
def _pseudo():
    with speaking(PSEUDO):
        yield


@pytest.mark.parametrize("moves", WAYS, ids=lambda moves: "-".join(move.choice for move in moves))
def test_a_debrief_as_text_and_as_a_page(moves: list[Move]) -> None:
    steps = replay(SCENARIO, moves)
    for factor, since in TIMERS:
        debrief = debrief_of(SCENARIO, steps, factor, since)
        text = "\n".join(line.text for line in debrief_lines(debrief))
        assert not words_left(text)
        assert not words_left(Shown(debrief_html(debrief, NOTES)).text)
    for decision in debrief.decisions:
        assert not words_left(f"{taken_in_short(decision)} {taken_in_words(decision)}")
        for other in decision.others:
            assert not words_left(otherwise_in_words(otherwise(SCENARIO, steps, decision.number, other.id)))


@given(st.builds(Situation, **{name: st.integers(0, len(levels) - 1) for name, levels in LEVELS.items()}))
def test_a_reading_and_its_flips(situation: Situation) -> None:
    with speaking(PSEUDO):
        reading = read(situation)
        said = [gate_in_words(reading), call_with_points(reading), *flips_in_words(nearest_flips(situation))]
        assert not words_left(" ".join(said))


def test_every_intention_and_every_reason() -> None:
    said = [intention_in_words(code) for code in get_args(IntentionCode)]
    said += [reason_in_words(Reason("missed")), *(reason_in_words(Reason("due again", days)) for days in (1, 3))]
    for call in ("directive", "inspiring"):
        said += said_after(Item(("p/s", "a"), "1", call, 60.0, Reason("missed"), True, ("2", "duty")))
    assert not words_left(" ".join(said))


@pytest.mark.parametrize("count", [0, 1, 3, 4, 7, 8, 10, 20, 45])
@pytest.mark.parametrize("style", ["right", "directive", "inspiring", "passive"])
def test_a_profile_as_strongly_as_its_counts_allow(count: int, style: str) -> None:
    calls = itertools.islice(itertools.cycle(("directive", "inspiring", "inspiring", "either")), count * 2)
    moves = [
        scored(f"s{n}", call, (call if call != "either" else "directive") if style == "right" else style,
               ("strong", "fair", "weak")[n % 3], picks=Picks(1, 2, 0.7), confidence=1 + n % 3)
        for n, call in enumerate(calls)
    ]  # fmt: skip
    kept = [
        played(moves[start : start + 20], "p/s", content=f"c{start}", begun=begun, version=f"{start}.0.0")
        for start, begun in zip(range(0, 100, 20), ["2026-01-01", "", "2026-11-30", "2027-05-05", ""], strict=True)
    ]
    kept.append(played(moves[:1], "p/s", practice=True))
    text = "\n".join(line.text for line in profile_lines(progress_of(kept)))
    assert not words_left(text)


def test_days_of_every_month() -> None:
    for month in range(1, 13):
        at = f"2026-{month:02}-03T14:05:00+00:00"
        assert not words_left(f"{day_in_words(at)} {minute_in_short(at)}")


CALLS = ("directive", "inspiring")


def test_the_report_of_a_group() -> None:
    def taken(person: str, scene: str, call: str | None, style: str, view: str = "", practice: bool = False) -> Any:
        return CohortMove(person, "p/s", scored(scene, call, style, "weak", confidence=2), view, practice)

    split = [taken("1", "1", "directive", "directive", "9"), taken("2", "1", "directive", "passive")]
    more = [taken("1", "2", "either", "inspiring"), taken("1", "3", None, "passive", practice=True)]
    talked = [each._replace(second=other.scored) for each, other in zip(split, reversed(split), strict=True)]
    apart = [each._replace(edition=edition) for edition in ("6", "7") for each in split]
    many = [taken(str(n), str(n), call, style) for n in range(20) for call, style in itertools.product(CALLS, CALLS)]
    editions = {each: Edition(each, each, ("1", "2"), None, same_name=True) for each in ("6", "7")}
    for moves in ([], split[:1], split, [*split, *more, *split], talked, apart, many):
        for names in (False, True):
            page = cohort_html(GroupPage(cohort_of(moves, editions), (("4", "5"),), ("3",), names))
            assert not words_left(re.sub(r"p/s|choose-\w+", "", Shown(page).text))
        assert not words_left(re.sub(r"p/s|choose-\w+", "", "".join(cohort_csv(moves))))
    for before, after in (([], []), (many, many), (split, more)):
        for names in (False, True):
            page = pairs_html(pairs_of(before, after), (("4", "5"),), ("3",), names=names, unnamed=len(after))
            assert not words_left(Shown(page).text)


def test_a_check_and_the_story_map() -> None:
    checked = check_pack(PACK, {})
    assert not words_left("\n".join(report_lines(PACK, checked)))
    story = story_map_of(SCENARIO, checked.rehearsals["s"], (), "en")
    shown = re.findall(r">([^<]*)<", svg_of(story))
    assert not words_left("\n".join([*shown, *(way.text for scene in story.scenes.values() for way in scene.ways)]))
    for code in get_args(ReadinessCode):
        assert not words_left(check_in_words(Readiness(code, 1)) + check_in_words(Readiness(code, 2)))
    bots = (*ideas("en", None), "only the words", "all but the scene")
    assert not words_left(" ".join(map(bot_named, bots)))
    for of in (1, 5, 12):
        contest = Contest(tuple(BotResult(name, 0.7, 1.0, name == "random") for name in bots), 0.5, 0.1, of)
        assert not words_left("\n".join(contest_lines(contest)))


def test_a_session_in_the_terminal(context: AppContext, tmp_path: Path) -> None:
    install(context.app_paths, write_wordless(tmp_path / "p"))
    out = io.StringIO()
    screen = Screen(Console(file=out, width=80, highlight=False, markup=False, emoji=False))
    wanted = Settings(time_factor=1.0, how_sure="yes", read_first="always")
    for typed in ("zz\nab\n0\n1\n9\n2\n\nq\n", "", "n\nab\n1\n1\n\na\n1\n2\n\na\n1\n1\n\n1\nq\n2 70\n1 71\n\n"):
        run_session(context, screen, Keyboard(io.StringIO(typed)), "p/s", wanted, keep=True)
    run_session(context, screen, Keyboard(io.StringIO("q\n")), "p/s", wanted, keep=False)
    assert not words_left(re.sub(r"\[Y/n\]", "", out.getvalue()).replace("trainer play p/s", ""))


@pytest.mark.parametrize(
    ("command", "given"),
    [
        ("list", {"json": False}), ("play", {"scenario": "p/s", "answers": "x,z", "json": False, "timers": None}),
        ("play", {"scenario": "p/s", "answers": "q", "json": False, "timers": None}),
        ("play", {"scenario": "p/s", "answers": "x", "json": False, "timers": None}),
        ("play", {"scenario": "p/s", "answers": "x,z,x", "json": False, "timers": None}),
        ("play", {"scenario": "", "answers": "x", "json": False, "timers": None}),
        ("play", {"scenario": "p/s", "answers": None, "json": True, "timers": None}),
        ("play", {"scenario": "/0", "answers": "x", "json": False, "timers": None}),
        ("profile", {"files": [], "json": False}), ("profile", {"files": ["/0"], "json": False}),
        ("remove", {"id": "p"}), ("remove", {"id": "q"}), ("restore", {}),
    ],
)  # fmt: skip
def test_a_command_and_its_failures(context: AppContext, tmp_path: Path, command: str, given: dict[str, Any]) -> None:
    install(context.app_paths, write_wordless(tmp_path / "p"))
    out, err = io.StringIO(), io.StringIO()
    try:
        run(Namespace(command=command, person=None, no_record=False, seed=None, **given), context, out)
    except Failure as failure:
        ended_by(failure, context, out, err)
    said = out.getvalue() + err.getvalue()
    for known in (str(context.app_paths.data), *LITERALS):
        said = re.sub(known, "", said)
    assert not words_left(said)
