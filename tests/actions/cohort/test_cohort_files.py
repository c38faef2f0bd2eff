"""The files of a group: a row each, whatever they are, and the cohort of those that are left in."""

import os
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.made.playing import decide
from tests.made.room import voted_room
from tests.made.small import SCENARIO, small_pack, write_small
from tests.records.forged import forged
from tests.reports.test_cohort_html import words_of
from trainer.actions.app_context import AppContext
from trainer.actions.catalog.install_pack import install
from trainer.actions.cohort.cohort_files import OWN, CohortRead, open_cohort
from trainer.actions.cohort.comparing import compare
from trainer.actions.cohort.counting import Stopped
from trainer.actions.cohort.edition import edition_of
from trainer.actions.cohort.result_files import report
from trainer.actions.people.own_records import export_records
from trainer.actions.people.people import become
from trainer.actions.play.playthroughs import start
from trainer.packs.model import Picture
from trainer.records.signing import new_key


@pytest.fixture
def desk(context: AppContext, tmp_path: Path) -> AppContext:
    install(context.app_paths, write_small(tmp_path / "p"))
    seeds = iter(range(100, 1000))
    context.draw_seed = lambda: next(seeds)
    return context


def saved(context: AppContext, folder: Path, name: str, *answers: str) -> Path:
    become(context, name)
    session = start(context, "small/walk")
    for answer in answers:
        session = decide(context, session, answer, 3.0, 3)
    folder.mkdir(exist_ok=True)
    export_records(context, folder / f"{name}.json")
    return folder / f"{name}.json"


def read(context: AppContext, *paths: Path, left_out: tuple[str, ...] = (), own: bool = False) -> CohortRead:
    with open_cohort(context, paths, own=own) as files:
        return files.count(left_out)


def test_each_file_of_a_folder_has_a_row_that_says_what_it_is(desk: AppContext, tmp_path: Path) -> None:
    folder = tmp_path / "workshop"
    saved(desk, folder, "Ana", "left", "listen")
    saved(desk, folder, "Bo", "ask")
    saved(desk, folder, "Cy")
    voted_room(folder / "rooms")
    (folder / "broken.json").write_text('{"kind": "right-call-results", "version": 3}')
    (folder / "empty.json").write_text("")
    (folder / "letter.txt").write_text("Dear all")
    rows = {row.name: row for row in read(desk, folder).rows}
    assert set(rows) == {"Ana.json", "Bo.json", "Cy.json", "broken.json", "empty.json", "walk-1.room"}
    assert rows["Ana.json"].said == "“A walk” 1.0.0: 1 finished. 2 decisions count."
    assert rows["Bo.json"].said == "“A walk” 1.0.0: 1 unfinished. 1 decision counts."
    assert rows["Cy.json"].said == "Nothing was decided in it yet."
    assert (rows["walk-1.room"].kind, rows["walk-1.room"].people) == ("room", 3)
    assert rows["walk-1.room"].said == "“A walk” 1.0.0: 1 finished. 6 decisions count."
    assert rows["broken.json"].said.startswith("broken.json was changed after it was saved")
    assert rows["empty.json"].said.startswith("empty.json is an empty file")
    assert not any(rows[name].readable for name in ("broken.json", "empty.json"))
    played = rows["Bo.json"].played[0]
    assert (played.pack, played.version, played.finished, played.unfinished) == ("small", "1.0.0", 0, 1)


def test_once_it_is_stopped_no_more_files_are_opened_and_it_is_told(desk: AppContext, tmp_path: Path) -> None:
    for name in ("Ana", "Bo", "Cy"):
        saved(desk, tmp_path / "w", name, "left")
    asked = iter([False, True, True])
    with open_cohort(desk, [tmp_path / "w"], own=True, stopped=lambda: next(asked)) as files:
        found = files.count()
    assert [row.name for row in found.rows] == ["Ana.json"]
    assert found.told[0] == "You stopped: 2 files were not read, and count in nothing."


def test_counting_is_stopped_between_two_moves_and_can_be_done_again(desk: AppContext, tmp_path: Path) -> None:
    saved(desk, tmp_path / "w", "Ana", "left", "listen")
    asked = iter([False, True])
    with open_cohort(desk, [tmp_path / "w"]) as files:
        with pytest.raises(Stopped):
            files.count(stopped=lambda: next(asked))
        assert files.count().rows[0].counts == 2


def test_two_files_of_one_name_are_told_apart_by_their_folders(desk: AppContext, tmp_path: Path) -> None:
    paths = [tmp_path / folder / "x.json" for folder in ("morning", "noon")]
    for path in paths:
        path.parent.mkdir()
        path.write_text("{}")
    rows = read(desk, *paths).rows
    assert [row.name for row in rows] == [str(path) for path in paths]
    assert all(row.said.startswith(f"{row.name} is no result file") for row in rows)


def test_what_is_left_out_keeps_its_row_and_counts_in_nothing(desk: AppContext, tmp_path: Path) -> None:
    ana = saved(desk, tmp_path / "w", "Ana", "left", "listen")
    bo = saved(desk, tmp_path / "w", "Bo", "ask", "listen")
    found = read(desk, ana, bo, left_out=(str(bo),))
    assert set(found.cohort.people) == {"Ana"}
    assert [(row.left_out, row.counts) for row in found.rows] == [(False, 2), (True, 0)]
    assert found.rows[1].said == "“A walk” 1.0.0: 1 finished. Left out."
    assert read(desk, ana, bo).cohort.fit == (3, 4)


def test_all_on_this_computer_is_read_as_its_files_are(desk: AppContext, tmp_path: Path) -> None:
    files = [saved(desk, tmp_path / "w", name, "left", "listen") for name in ("Ana", "Bo")]
    from_files, own, both = read(desk, *files), read(desk, own=True), read(desk, *files, own=True)
    assert own.cohort.people == from_files.cohort.people == both.cohort.people
    assert own.cohort.fit == both.cohort.fit == (4, 4)
    assert [(row.key, row.name, row.kind) for row in own.rows] == [
        (f"{OWN}Ana", "Ana, on this computer", "own"), (f"{OWN}Bo", "Bo, on this computer", "own"),
    ]  # fmt: skip
    assert both.rows[0].said.endswith("0 decisions count. 2 decisions of it stand in another file too, and count once.")


def test_a_room_counts_what_each_voted_alone_and_what_talking_did(desk: AppContext, tmp_path: Path) -> None:
    found = read(desk, voted_room(tmp_path / "rooms")).cohort
    fork, talk = found.decisions
    assert (len(found.people), fork.fit, talk.fit) == (3, (1, 3), (2, 3))
    assert fork.talk == (3, 1, 1, 0)
    assert [(each.id, each.first, each.final) for each in fork.takes] == [("left", 1, 2), ("ask", 2, 1)]
    assert found.unfinished == 0


def test_people_who_read_another_text_are_not_added_up(make_context, tmp_path: Path) -> None:
    """A pack was changed under one version: whoever was right by their text was counted wrong by the other."""
    files = []
    for number, call in enumerate(("directive", "inspiring")):
        context = make_context(f"laptop-{number}", seed=number)
        changed = SCENARIO.replace("call: directive", f"call: {call}", 1)
        install(context.app_paths, write_small(tmp_path / f"p{number}", changed))
        choice = "left" if call == "directive" else "ask"
        files.append(saved(context, tmp_path / f"w{number}", f"P{number}", choice, "listen"))
    found = read(make_context("elsewhere"), *files)
    assert found.cohort.fit == (4, 4)
    assert [(each.scene, each.people) for each in found.cohort.decisions] == [("fork", 1), ("talk", 1)] * 2
    assert len({each.edition for each in found.cohort.decisions}) == 2
    assert all(each.same_name for each in found.cohort.editions.values())
    same_name, differs = found.told[:2]
    assert same_name.startswith("“A walk” 1.0.0 was read in 2 different texts")
    assert differs.endswith(": 1 scene is changed, another key in 1 decision (“The fork”).")


def test_a_text_that_stayed_the_same_is_one_edition_also_in_a_new_version(make_context, tmp_path: Path) -> None:
    files = []
    for number in range(2):
        context = make_context(f"laptop-{number}", seed=number)
        folder = write_small(tmp_path / f"p{number}", "# a remark\n" * number + SCENARIO)
        head = (folder / "pack.yaml").read_text("utf-8").replace("1.0.0", f"1.{number}.0")
        (folder / "pack.yaml").write_text(head, "utf-8")
        install(context.app_paths, folder)
        files.append(saved(context, tmp_path / f"w{number}", f"P{number}", "left", "listen"))
    found = read(make_context("elsewhere"), *files)
    assert [(each.scene, each.people) for each in found.cohort.decisions] == [("fork", 2), ("talk", 2)]
    (edition,) = found.cohort.editions.values()
    assert (edition.versions, edition.same_name) == (("1.0.0", "1.1.0"), False)


def test_notes_for_who_leads_a_room_and_pictures_make_no_other_text_and_a_word_does() -> None:
    walk = small_pack().scenarios["walk"]
    fork = replace(walk.scenes["fork"], notes="Wait here.", picture=Picture("bell", builtin=False, alt="A bell"))
    noted = replace(walk, notes="Begin slowly.", file="other.yaml", scenes={**walk.scenes, "fork": fork})
    said = replace(walk, scenes={**walk.scenes, "fork": replace(fork, text="Three ways.")})
    assert edition_of(noted) == edition_of(walk) != edition_of(said)


def test_a_row_says_where_the_text_that_was_read_is_nowhere(desk: AppContext, make_context, tmp_path: Path) -> None:
    file = saved(desk, tmp_path / "w", "Ana", "left", "listen")
    nowhere = forged(file, "nowhere.json", lambda each: each.update(content="0" * 32))
    (row,) = read(make_context("elsewhere"), nowhere).rows
    assert row.counts == 0
    assert row.wrong == (
        "2 decisions of it do not count: the text that was read is neither here nor in the file.",
    )  # fmt: skip


def test_a_room_that_stands_in_two_files_counts_once_as_long_as_it_is_known(desk: AppContext, tmp_path: Path) -> None:
    """A copy was six people; a backup of a room that went on afterwards was three more as well."""
    room = voted_room(tmp_path / "w" / "rooms")
    alone = read(desk, room).cohort
    (tmp_path / "w" / "copy.room").write_bytes(room.read_bytes())
    lines = room.read_bytes().splitlines(keepends=True)
    (tmp_path / "w" / "earlier.room").write_bytes(b"".join(lines[:-9]))
    found = read(desk, tmp_path / "w")
    assert (len(found.cohort.people), found.cohort.tally) == (3, alone.tally)
    assert [(row.name, row.counts) for row in found.rows] == [
        ("copy.room", 0), ("earlier.room", 0), ("walk-1.room", 6)
    ]  # fmt: skip
    assert found.rows[0].wrong == ("6 decisions of it stand in another file too, and count once.",)
    assert found.rows[1].wrong == ("3 decisions of it stand in another file too, and count once.",)
    left_out = read(desk, tmp_path / "w", left_out=(found.rows[2].key,))
    assert [row.counts for row in left_out.rows] == [6, 0, 0]


def test_files_beyond_those_that_are_read_are_told_wherever_a_report_is_written(
    desk: AppContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved(desk, tmp_path / "w", "Ana", "left", "listen")
    saved(desk, tmp_path / "w", "Bo", "ask", "listen")
    monkeypatch.setattr("trainer.actions.cohort.found_files.MOST_FILES", 1)
    said = "1 file more was not read: name it, or fewer folders."
    assert read(desk, tmp_path / "w").told[0] == said
    for to in (tmp_path / "group.html", tmp_path / "group.csv"):
        assert report(desk, [tmp_path / "w"], to).unread == (said,)
        assert said in to.read_text("utf-8")


def test_a_row_says_where_a_playthrough_is_told_in_two_ways_and_that_it_counts_in_neither(
    desk: AppContext, tmp_path: Path
) -> None:
    """It was said to count once, while it was left out."""
    genuine, key = saved(desk, tmp_path / "w", "Ana", "left", "listen"), new_key()
    one = forged(genuine, "one.json", lambda each: None, key=key)
    two = forged(genuine, "two.json", lambda each: each["moves"][1].update(seconds=9.0), key=key)
    said = "2 decisions of it are told by another file in another way, and count in neither."
    assert [(row.counts, row.wrong) for row in read(desk, one, two).rows] == [(0, (said,))] * 2


@pytest.mark.skipif(os.name != "posix", reason="no name has such a character there")
def test_files_whose_names_look_alike_are_told_apart(desk: AppContext, tmp_path: Path) -> None:
    """What was decided after was counted as before."""
    before, after = (
        saved(desk, tmp_path / folder, name, "left").rename(tmp_path / folder / f"x{sign}.json")
        for folder, name, sign in (("before", "Ana", "\x01"), ("after", "Bo", "\x02"))
    )
    (tmp_path / "x (2).json").write_text("{}")
    names = [row.name for row in read(desk, before, after, tmp_path / "x (2).json").rows]
    assert names == ["x.json", "x.json (2)", "x (2).json"]
    compare(desk, [before], [after], tmp_path / "pairs.html", names=True)
    page = words_of((tmp_path / "pairs.html").read_text("utf-8"))
    assert "1 person is missing after: Ana." in page
    assert "1 person is missing before: Bo." in page


def test_a_room_with_hands_says_that_they_are_not_in_the_report(desk: AppContext, tmp_path: Path) -> None:
    """A room that voted by hand alone was nobody, without a word."""
    said = "7 hands were counted in it too. Nobody knows whose they were, so they are not in this report."
    mixed = read(desk, voted_room(tmp_path / "mixed", hands={"ask": 4, "order": 3}))
    assert (len(mixed.cohort.people), mixed.rows[0].wrong) == (3, (said,))
    nobody: tuple[str, ...] = ()
    (row,) = read(desk, voted_room(tmp_path / "hands", ((nobody,) * 2,) * 2, hands={"ask": 4, "order": 3})).rows
    assert (row.people, row.counts, row.wrong) == (0, 0, (said,))
