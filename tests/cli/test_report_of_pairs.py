"""`trainer report --before FILE... --after FILE...`: the same people before and after, as a page."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Ran
from tests.made.playing import decide
from tests.made.room import voted_room
from tests.made.small import write_small
from trainer.actions.app_context import AppContext
from trainer.actions.catalog.install_pack import install
from trainer.actions.cohort.comparing import compare
from trainer.actions.failure import Failure
from trainer.actions.people.own_records import export_records
from trainer.actions.people.people import become
from trainer.actions.play.playthroughs import start

PEOPLE = ("Ana", "Bo", "Cy", "Di", "Eve", "Flo")


def play(context: AppContext, *answers: str) -> None:
    session = start(context, "small/walk")
    for answer in answers:
        session = decide(context, session, answer)


@pytest.fixture
def groups(context: AppContext, tmp_path: Path) -> tuple[list[Path], list[Path]]:
    """Six who missed the fork; all but Flo played it again, right, and saved all they ever did; Gus only came after."""
    install(context.app_paths, write_small(tmp_path / "p"))
    before, after = [], []
    for name in PEOPLE:
        become(context, name)
        play(context, "ask", "listen")
        before.append(tmp_path / "before" / f"{name}.json")
        before[-1].parent.mkdir(exist_ok=True)
        export_records(context, before[-1])
    for name in (*PEOPLE[:5], "Gus"):
        become(context, name)
        play(context, "left", "listen")
        after.append(tmp_path / "after" / f"{name}.json")
        after[-1].parent.mkdir(exist_ok=True)
        export_records(context, after[-1])
    return before, after


def words_of(page: Path) -> str:
    return page.read_text("utf-8").translate({0x2068: "", 0x2069: "", 0xA0: " "})


def test_people_are_paired_and_what_they_met_before_is_memory(
    groups: tuple[list[Path], list[Path]], context: AppContext, tmp_path: Path
) -> None:
    assert compare(context, *groups, tmp_path / "pairs.html").people == 5
    page = words_of(tmp_path / "pairs.html")
    assert "<h1>Before and after: 5 pairs</h1>" in page
    new, memory = page.split("The same scenes met again: memory")
    assert "0 pairs, 0 scored decisions before and 0 after. Not enough yet: 5 more pairs." in new
    assert "5 pairs, 10 scored decisions before and 10 after." in memory
    row = memory.split("Right calls of each, on average</th>")[1].split("</tr>")[0]
    assert row.startswith("<td>50 % → 100 %</td><td>+50 points (")
    assert "no change can be claimed" in row, "five who all changed alike say too little"
    assert "d′ and lean are not compared" in memory
    check_who_is_missing(groups, context, page, tmp_path)
    check_folders(groups, context, tmp_path)


def check_who_is_missing(groups: tuple[list[Path], list[Path]], context: AppContext, page: str, folder: Path) -> None:
    """They are counted, and listed only where names were asked for."""
    assert "1 person is missing after." in page
    assert "1 person is missing before." in page
    assert not any(name in page for name in (*PEOPLE[2:], "Gus"))
    compare(context, *groups, folder / "named.html", names=True)
    named = words_of(folder / "named.html")
    assert "1 person is missing after: Flo." in named
    assert "1 person is missing before: Gus." in named


def check_folders(groups: tuple[list[Path], list[Path]], context: AppContext, folder: Path) -> None:
    """Folders do; a file in both groups is refused, and so is a table."""
    before, after = ([each[0].parent] for each in groups)
    assert compare(context, before, after, folder / "folders.html").people == 5
    with pytest.raises(Failure, match="named both before and after, so nothing was compared"):
        compare(context, before, [groups[0][0]], folder / "more.html")
    with pytest.raises(Failure, match=r"A comparison is a \.html or \.pdf"):
        compare(context, before, after, folder / "pairs.csv")
    assert not (folder / "more.html").exists()
    compare(context, before, [*after, voted_room(folder / "rooms")], folder / "room.html")
    assert "3 people of rooms gave no name, or one that others gave too" in words_of(folder / "room.html")


@pytest.mark.parametrize(
    "named", [["--before", "a.json"], ["--after", "a.json"], ["--before", "a", "--after", "b", "--own"]]
)
def test_one_side_alone_or_more_than_two_is_no_comparison(trainer: Callable[..., Ran], named: list[str]) -> None:
    ran = trainer("report", *named, "--out", "pairs.html")
    assert ran.status == 2
    assert "To compare, name files after --before and files after --after, and no others." in ran.err
