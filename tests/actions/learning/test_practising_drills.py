"""Practice takes from drills first: new ones, one version of each a day, both calls; the first time counts."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.conftest import NOON
from tests.made.drills import DRILLS, IDS, write_drills
from tests.made.playing import decide, kept_by
from tests.made.small import SCENARIO, write_small
from trainer.actions.app_context import AppContext
from trainer.actions.catalog import catalog
from trainer.actions.catalog.install_pack import install, remove
from trainer.actions.learning.history import profile
from trainer.actions.learning.practice import begin_planned, practice_today
from trainer.actions.learning.practice_view import Planned
from trainer.actions.play.home import home_of
from trainer.actions.play.playthroughs import go_on, start
from trainer.actions.play.scene_view import scene_view
from trainer.scoring.plan import HANDFUL


@pytest.fixture(autouse=True)
def nothing_ships(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(catalog, "shipped", lambda room: tmp_path / "nothing")


@pytest.fixture
def drills(context: AppContext, tmp_path: Path) -> AppContext:
    install(context.app_paths, write_drills(tmp_path / "p"))
    return context


def later(context: AppContext, days: int) -> AppContext:
    context.now = lambda: NOON + timedelta(days=days)
    return context


def keys(planned: tuple[Planned, ...]) -> list[str]:
    return [each.item.key[0].partition("/")[2] for each in planned]


def answer(context: AppContext, planned: Planned) -> None:
    session = begin_planned(context, planned, 1.0)
    assert decide(context, session, session.state.scene.decision.choices[0].id).over


def test_who_has_met_nothing_has_drills_to_practise_one_version_of_each(drills: AppContext) -> None:
    today = practice_today(drills)
    assert sorted(id[:-2] for id in keys(today.planned)) == ["cold-room", "the-list"]
    assert {each.item.why.code for each in today.planned} == {"new"}
    assert {each.story for each in today.planned} == {"Minutes"}
    assert not drills.has_records, "looking keeps nothing"


def test_the_other_version_comes_on_another_day(drills: AppContext) -> None:
    first = practice_today(later(drills, 0)).planned
    for each in first:
        answer(drills, each)
    rest = practice_today(drills)
    assert (rest.planned, rest.done, rest.more) == ((), 2, ())
    met = set(keys(first))
    for day in range(1, 4):
        planned = practice_today(later(drills, day)).planned
        assert len({id[:-2] for id in keys(planned)}) == len(planned), "never both on one day"
        met |= set(keys(planned))
        for each in planned:
            answer(drills, each)
    assert sorted(met) == sorted(IDS)


def test_a_new_drill_counts_in_the_profile_and_meeting_it_again_is_practice(drills: AppContext) -> None:
    for each in practice_today(later(drills, 0)).planned:
        answer(drills, each)
    assert (profile(drills).fit.of, profile(drills).again) == (2, 0)
    assert [played.practice for played in kept_by(drills)] == [False] * 2
    new = [each for each in practice_today(later(drills, 9)).planned if each.item.why.code == "new"]
    again = [each for each in practice_today(drills).planned if each not in new]
    assert (len(new), len(again)) == (1, 1)
    for each in again + new:
        answer(drills, each)
    assert (profile(drills).fit.of, profile(drills).again) == (3, 1)


def test_a_drill_tells_who_one_is_and_is_over_after_its_decision(drills: AppContext) -> None:
    session = begin_planned(drills, practice_today(drills).planned[0], 2.0)
    assert scene_view(session).before == session.scenario.role
    assert session.playthrough.verdicts == "each"
    done = decide(drills, session, "move-it" if "cold" in session.scenario.id else "name-it")
    assert done.over
    assert go_on(drills, done.record).over


def test_what_is_new_is_mixed_with_what_is_due_of_stories(context: AppContext, tmp_path: Path) -> None:
    install(context.app_paths, write_small(tmp_path / "s", SCENARIO))
    session = start(later(context, 0), "small/walk")
    for choice in ("ask", "listen"):
        session = decide(context, session, choice)
    install(context.app_paths, write_drills(tmp_path / "d"))
    planned = practice_today(later(context, 1)).planned
    assert sorted(each.item.why.code for each in planned) == ["due again", "missed", "new", "new"]
    assert [each.story for each in planned] in (["A walk", "Minutes"] * 2, ["Minutes", "A walk"] * 2)
    install(context.app_paths, write_drills(tmp_path / "many", many_drills()), replace=True)
    assert [each.item.why.code for each in practice_today(context).planned].count("new") == 2


def many_drills() -> str:
    """More than anybody meets in a week."""
    head, drill = DRILLS[: DRILLS.index("  the-list:\n")].split("  cold-room:\n")
    return head + "".join(f"  cold-{number}:\n{drill}" for number in range(30))


def test_after_a_handful_of_new_drills_it_is_enough_and_another_is_for_who_wants_it(
    context: AppContext, tmp_path: Path
) -> None:
    install(context.app_paths, write_drills(tmp_path / "many", many_drills()))
    today = practice_today(later(context, 0)).planned
    assert len(today) == HANDFUL
    for number, each in enumerate(today):
        now = practice_today(context)
        assert (now.done, now.planned, now.more) == (number, today[number:], ())
        answer(context, each)
    after = practice_today(context)
    assert (after.planned, after.done, len(after.more)) == ((), HANDFUL, HANDFUL)
    assert not {id[:-2] for id in keys(after.more)} & {id[:-2] for id in keys(today)}, "no drill twice on a day"
    for each in after.more:
        answer(context, each)
    rest = practice_today(context)
    assert (rest.done, rest.handful, len(rest.more)) == (HANDFUL, HANDFUL, HANDFUL), "what was more is more"


def test_drills_are_no_stories_and_one_without_a_decision_does_not_wait(drills: AppContext) -> None:
    begin_planned(drills, practice_today(drills).planned[0], 1.0)
    home = home_of(drills)
    assert (home.entries, home.orphans, home.drills) == ((), (), 4)
    assert practice_today(drills).fresh == ()
    assert len(practice_today(drills).planned) == 2


def test_drills_of_a_pack_that_is_gone_are_not_practised(drills: AppContext) -> None:
    answer(drills, practice_today(later(drills, 0)).planned[0])
    remove(drills.app_paths, "minutes")
    assert practice_today(later(drills, 9)).planned == ()
    assert profile(drills).fit.of == 1, "and what was decided stays"


def test_drills_that_were_played_are_read_once_and_not_once_for_each(
    drills: AppContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    for id in IDS:
        session = start(drills, f"minutes/{id}")
        decide(drills, session, session.state.scene.decision.choices[0].id)
    read: list[str] = []
    from trainer.actions.play import playthroughs

    load = playthroughs.load_scenarios
    monkeypatch.setattr(playthroughs, "load_scenarios", lambda *told: (read.append(told[1]), load(*told))[1])
    assert profile(drills).fit.of == 4
    assert read == ["drills.yaml"]
