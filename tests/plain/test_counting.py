"""Every number shown is recomputed from the recorded moves by the plain implementation beside this file."""

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import NOON
from tests.made.playing import decide
from tests.made.small import PACK
from tests.plain import counting, stories
from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import AppPaths
from trainer.actions.catalog.install_pack import install
from trainer.actions.learning.history import progress
from trainer.actions.learning.reflection import go_on_from
from trainer.actions.play.play_session import PlaySession
from trainer.actions.play.playthroughs import start
from trainer.reports.shapes import play_shape, profile_shape
from trainer.scoring.detection import detect
from trainer.scoring.intervals import difference_interval, share_interval
from trainer.scoring.situation_model import contributions, read

FACTORS = st.sampled_from([1.0, 1.5, 2.0, 4.0, None])


class Played:
    """A desk on which people played, and what they did as plain mappings."""

    def __init__(self, folder: Path, scenarios: list[dict]) -> None:
        pack = folder / "pack"
        pack.mkdir()
        (pack / "pack.yaml").write_text(PACK)
        for each in scenarios:
            (pack / f"{each['id']}.yaml").write_text(json.dumps(each))
        self.context = AppContext(AppPaths(folder / "data"), lambda: NOON, lambda: 7)
        install(self.context.app_paths, pack)
        self.told: list[tuple[str, bool, int, list[counting.Made]]] = []

    def play(
        self, scenario: dict, moves: list[dict], factor: float | None = 1.0, again: int | None = None
    ) -> PlaySession:
        """Record a playthrough; with `again` another one goes on from that move as practice."""
        session = start(self.context, f"small/{scenario['id']}", factor)
        for move in moves:
            session = decide(
                self.context, session, move["choice"], move["seconds"], move["confidence"],
                None if move["factors"] is None else tuple(move["factors"]),
            )  # fmt: skip
        self.told.append((scenario["id"], False, 0, counting.made(scenario, moves)))
        if again is not None and again < len(moves):
            practice, move = go_on_from(self.context, session, again + 1), moves[again]
            decide(self.context, practice, move["choice"])
            taken = [*moves[:again], {**move, "confidence": None, "factors": None}]
            self.told.append((scenario["id"], True, again, counting.made(scenario, taken)))
        return session

    def close(self) -> None:
        self.context.close()


@st.composite
def evenings(draw) -> tuple[list[dict], list[tuple[dict, list[dict], int | None]]]:
    """Two scenarios, and what somebody played of them, one after another."""
    made = [draw(stories.scenarios(id)) for id in ("walk", "climb")]
    played = []
    for _ in range(draw(st.integers(0, 5))):
        scenario = draw(st.sampled_from(made))
        moves = draw(stories.playing(scenario))
        played.append((scenario, moves, draw(st.none() | st.integers(0, 3))))
    return made, played


@settings(max_examples=40)
@given(evenings())
def test_every_number_of_the_profile(evening) -> None:
    scenarios, playthroughs = evening
    with tempfile.TemporaryDirectory() as folder:
        played = Played(Path(folder), scenarios)
        for scenario, moves, again in playthroughs:
            played.play(scenario, moves, again=again)
        found = progress(played.context)
        played.close()
    first, again = counting.firsts(played.told)
    profile = found.profile
    assert profile.fit == counting.fit(first)
    assert profile.execution == pytest.approx(counting.execution(first))
    assert profile.table == counting.table(first)
    assert profile.switching == counting.switching(first)
    assert (profile.again, profile.practised) == (len(again), counting.verdicts(again))
    assert profile.tally == counting.verdicts(first)
    assert tuple(profile.confidence) == pytest.approx(counting.confidence(first))
    assert (profile.picks is None) == (counting.picks(first) is None)
    if profile.picks is not None:
        assert tuple(profile.picks) == pytest.approx(counting.picks(first))
    calls = counting.table(first)
    (h, miss, _), (f, rejection, _) = (calls[call].values() for call in ("directive", "inspiring"))
    assert (profile.directive, profile.inspiring) == (h + miss, f + rejection)
    assert profile.detection == detect(h, h + miss, f, f + rejection)
    check_standings(found, first)
    check_shape(profile_shape(profile), first)


def check_standings(found, first: list[counting.Made]) -> None:
    """What each card of Progress is computed from, and its interval."""
    by_name = {standing.measure.name: standing for standing in found.standings}
    scored = [m for m in first if m.scored]
    right = [m for m in first if m.right]
    counts = {
        "fit": len(scored), "execution": len(right), "sensitivity": sum(m.style != "passive" for m in scored),
        "lean": sum(m.style != "passive" for m in scored), "switching": sum(m.turn is not None for m in first),
        "reading": sum(bool(m.move["factors"]) and m.at is not None for m in first),
        "confidence": sum(bool(m.move["confidence"]) for m in scored),
    }  # fmt: skip
    assert {name: standing.decisions for name, standing in by_name.items()} == counts
    for name, mean, of in (
        ("fit", len(right) / len(scored) if scored else 0, len(scored)),
        ("execution", counting.execution(first), len(right)),
    ):
        interval = by_name[name].interval
        assert (interval is None) == (of < 8)
        if interval is not None:
            assert interval.mean == pytest.approx(mean)
            assert (interval.low, interval.high) == pytest.approx(counting.wilson(mean, of), abs=1e-6)


def check_shape(shape: dict, first: list[counting.Made]) -> None:
    """What programs get."""
    assert shape["fit"] == dict(zip(("right", "of"), counting.fit(first), strict=True))
    assert shape["decisions"] == counting.table(first)
    changed, same = counting.switching(first)
    assert shape["switching"] == {
        "changed": {"right": changed[0], "of": changed[1]}, "same": {"right": same[0], "of": same[1]},
    }  # fmt: skip


@settings(max_examples=60)
@given(stories.scenarios().flatmap(lambda s: st.tuples(st.just(s), stories.playing(s))), FACTORS)
def test_every_number_of_a_debrief(story, factor: float | None) -> None:
    scenario, moves = story
    with tempfile.TemporaryDirectory() as folder:
        played = Played(Path(folder), [scenario])
        debrief = (session := played.play(scenario, moves, factor)).debrief()
        played.close()
    made = counting.made(scenario, moves)
    health = [each["health"] for each in counting.meters(scenario, made)]
    assert debrief.fit == counting.fit(made)
    assert debrief.execution == pytest.approx(counting.execution(made))
    assert debrief.table == counting.table(made)
    assert debrief.switching == counting.switching(made)
    assert [tuple(m) for m in debrief.meters] == [("Health", health[0], health[-1])]
    timed = counting.tempo(made, factor)
    assert (None if debrief.tempo is None else tuple(debrief.tempo)) == (
        None if timed is None else pytest.approx(timed)
    )
    tactics = [m.choice.get("tactic") for m in made if m.choice]
    power = sum(t in ("legitimating", "pressure") for t in tactics)
    assert (debrief.power, debrief.influence) == (power, sum(t is not None for t in tactics) - power)
    slips = [m.choice["slip"] for m in made if m.choice and "slip" in m.choice]
    assert dict(debrief.slips) == {slip: slips.count(slip) for slip in slips}
    skills = [skill for m in made if m.choice for skill in m.choice.get("skills", [])]
    assert dict(debrief.skills) == {skill: skills.count(skill) for skill in skills}
    assert (None if debrief.picks is None else tuple(debrief.picks)) == (
        None if counting.picks(made) is None else pytest.approx(counting.picks(made))
    )
    shape = play_shape(debrief, dict(session.state.meters))
    assert shape["meters"] == {"health": health[-1]}
    for number, (decision, plain) in enumerate(zip(debrief.decisions, made, strict=True)):
        check_decision(decision, plain, shape["moves"][number], health[number : number + 2])


def check_decision(decision, plain: counting.Made, shape: dict, health: list[int]) -> None:
    """Every number of one decision."""
    assert decision.scored.fit == (plain.right if plain.scored else None)
    assert (decision.answer.style, decision.answer.execution) == (plain.style, plain.execution)
    assert (decision.scored.move.seconds, decision.scored.move.timed_out, decision.timer) == (
        plain.move["seconds"], plain.timed_out, plain.timer,
    )  # fmt: skip
    assert decision.turn == bool(plain.turn)
    assert [tuple(m) for m in decision.meters] == [("Health", *health)]
    if plain.at is None:
        assert decision.reading is None
        return
    call, gate, total = counting.reading(plain.at)
    assert (decision.reading.call, decision.reading.gate, decision.reading.sum) == (call, gate, total)
    assert decision.reading.contributions == counting.shares(plain.at)
    assert shape["reading"] == {"call": call, "gate": gate, "sum": total}


@settings(max_examples=300)
@given(stories.situations())
def test_every_reading(words: dict) -> None:
    from trainer.packs.situation import situation_from_words
    from trainer.scoring.reading_first import deciders

    at, situation = counting.levels({"situation": words}), situation_from_words(words)
    assert tuple(read(situation))[:3] == counting.reading(at)
    assert contributions(situation) == counting.shares(at)
    assert deciders(situation) == counting.deciders(at)


@settings(max_examples=12)
@given(st.data())
def test_sensitivity_and_bias_by_adding_up_every_pair_of_grid_points(data) -> None:
    n, m = data.draw(st.integers(0, 40)), data.draw(st.integers(0, 40))
    h, f = data.draw(st.integers(0, n)), data.draw(st.integers(0, m))
    found, plain = detect(h, n, f, m), counting.detection(h, n, f, m)
    assert tuple(found.sensitivity) == pytest.approx(plain["sensitivity"], abs=1e-6)
    assert tuple(found.bias) == pytest.approx(plain["bias"], abs=1e-6)


@given(st.integers(1, 200), st.floats(0, 1), st.integers(1, 200), st.floats(0, 1))
def test_intervals_are_those_that_searching_finds(n: int, p: float, m: int, q: float) -> None:
    one, other = share_interval(p, n), share_interval(q, m)
    assert (one.low, one.high) == pytest.approx(counting.wilson(p, n), abs=1e-6)
    low, high = counting.wilson(q, m)
    found = difference_interval(one, other)
    assert found.mean == pytest.approx(p - q)
    assert found.low == pytest.approx(p - q - ((p - one.low) ** 2 + (high - q) ** 2) ** 0.5, abs=1e-5)
    assert found.high == pytest.approx(p - q + ((one.high - p) ** 2 + (q - low) ** 2) ** 0.5, abs=1e-5)
