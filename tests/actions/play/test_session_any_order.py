"""Whatever happens to a session, in any order and at any time: what never comes of it."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import NOON
from tests.made.small import write_small
from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import AppPaths
from trainer.actions.failure import Failure
from trainer.actions.play.clock import Clock
from trainer.actions.play.events import (
    Closing,
    Effect,
    Event,
    Held,
    Hurried,
    Inquired,
    Keep,
    LeaveAsked,
    Left,
    Picked,
    Read,
    Reconsidered,
    Released,
    SaidHowSure,
    SaidOwn,
    Saved,
    SaveFailed,
    Stayed,
    Ticked,
    TriedAgain,
    WentOn,
)
from trainer.actions.play.pace import AT_ONCE, Pace
from trainer.actions.play.play_session import PlaySession
from trainer.actions.play.playthroughs import start
from trainer.actions.play.session import Asked, Session
from trainer.actions.play.session_machine import begin, step
from trainer.play.own_line import OwnLine
from trainer.scoring.debrief import explain

FULL = Failure("machine", "The disk is full.")
LANDS, FAILS = "lands", "fails"
EVENTS: tuple[Event | str, ...] = (
    *(Picked(choice) for choice in ("left", "ask", "listen", "order", "sing", "timeout")),
    Read(()), Read(("urgency",)), SaidOwn(None), SaidOwn(OwnLine("Go.")),
    SaidHowSure(1), SaidHowSure(3), SaidHowSure(9), Ticked(), TriedAgain(),
    Reconsidered(), WentOn(), WentOn(), Held("person"), Released("person"), Held("attention"), Released("attention"),
    Held("dialog"), Released("dialog"), Hurried(), Inquired("look-around"),
    LeaveAsked(), Stayed(), Left(), Closing(), LANDS, LANDS, FAILS,
)  # fmt: skip
"""Twice what a playthrough needs to come far."""
HAPPENS = st.lists(st.tuples(st.sampled_from(EVENTS), st.floats(-3, 40)), max_size=60)
ASKED = st.builds(
    Asked, st.sampled_from(("no", "untimed", "all")), st.booleans(), st.sampled_from(("no", "drills", "all"))
)
PACES = st.sampled_from((AT_ONCE, Pace(3.3), Pace(3.3, 1.4, 0.25), Pace(0.0, 1.4, 0.25)))


class Disk:
    """What was kept, and what is on its way there: one thing after another."""

    def __init__(self) -> None:
        self.kept: list[PlaySession] = []
        self.coming: list[PlaySession] = []

    def asked(self, effects: tuple[Effect, ...]) -> None:
        self.coming += [each.play.after(each.move) for each in effects if isinstance(each, Keep)]
        assert len(self.coming) <= 1, "a decision is on its way already"

    def lands(self) -> Event | None:
        if not self.coming:
            return None
        self.kept.append(self.coming.pop())
        assert [len(each.steps) for each in self.kept] == list(range(1, len(self.kept) + 1)), "two moves, one decision"
        return Saved(self.kept[-1])

    def fails(self) -> Event | None:
        return SaveFailed(FULL) if self.coming and self.coming.pop() else None


class World:
    """A session, a disk and a clock on the wall."""

    def __init__(self, play: PlaySession, asked: Asked, pace: Pace) -> None:
        self.disk, self.now, self.counted = Disk(), 0.0, 0.0
        self.session, effects = begin(play, asked, self.now, pace)
        self.disk.asked(effects)

    def passes(self, seconds: float) -> None:
        """Time goes by, or the clock on the wall is put back."""
        before, session = self.session.clock.elapsed(self.now), self.session
        self.now += seconds
        after = session.clock.elapsed(self.now)
        assert after >= 0
        counts = session.phase in ("story", "choosing") or (session.phase == "consequence" and session.pace.moves)
        if session.clock.holds or not counts:
            assert after == before, "time counts while it stands still"

    def happens(self, event: Event | str) -> None:
        found = {LANDS: self.disk.lands, FAILS: self.disk.fails}[event]() if isinstance(event, str) else event
        if found is None:
            return
        before = self.session
        self.session, effects = step(before, found, self.now)
        self.disk.asked(effects)
        if before.phase == "story" and before.still:
            assert self.session.phase in ("story", "ended"), "choices come to nobody who has stopped the time"
        if before.seen(self.now).moves and isinstance(found, Picked | Inquired | WentOn):
            assert (self.session.phase, self.session.scene, effects) == (before.phase, before.scene, ()), "unseen"
        if before.phase == "ended":
            assert (self.session, effects) == (before, ()), "nothing comes after the end"

    def holds_true(self) -> None:
        session = self.session
        assert all(0 <= share <= 1 for share in session.seen(self.now)[:3])
        assert (session.phase == "story") <= (session.pace.words_a_second > 0), "nobody waits who is to see all at once"
        if session.due is not None and not session.question and not session.still:
            hurried, effects = step(session, Hurried(), self.now)
            assert (hurried.due, effects) == (None, ()), "nobody waits who does not want to"
        assert len(session.play.steps) <= len(self.disk.kept), "what is shown as decided is on disk"
        if session.phase == "consequence":
            assert session.play == self.disk.kept[-1]
            assert session.explained == explain(self.disk.kept[-1].steps[-1])
        assert (session.phase == "saving") == (session.move is not None and session.failure is None)
        if session.phase != "ended":
            assert bool(self.disk.coming) == (session.phase == "saving")


def can_leave(session: Session, now: float) -> bool:
    """Whether one comes out from here: at once, or when what is being kept is kept or turned out not to be."""
    left, _ = step(session, Left(), now)
    if left.phase == "ended":
        return True
    assert left.phase == "saving"
    assert left.move is not None
    kept, _ = step(left, Saved(left.play.after(left.move)), now)
    failed, _ = step(left, SaveFailed(FULL), now)
    return kept.phase == step(failed, Left(), now)[0].phase == "ended"


@pytest.fixture(scope="module")
def play(tmp_path_factory: pytest.TempPathFactory) -> PlaySession:
    folder = write_small(tmp_path_factory.mktemp("pack") / "p")
    context = AppContext(AppPaths(tmp_path_factory.mktemp("data")), lambda: NOON, lambda: 5)
    return start(context, str(folder), 1.0, keep=False)


@settings(max_examples=400)
@given(happens=HAPPENS, asked=ASKED, pace=PACES)
def test_in_any_order_there_is_one_move_for_a_decision_and_none_is_shown_that_is_not_on_disk(
    play: PlaySession, happens: list[tuple[Event | str, float]], asked: Asked, pace: Pace
) -> None:
    world = World(play, asked, pace)
    for event, seconds in happens:
        world.passes(seconds)
        world.happens(event)
        world.holds_true()
        assert can_leave(world.session, world.now)


TURNS = st.lists(
    st.tuples(
        st.sampled_from(("begun", "stopped", "resumed", "person", "attention", "dialog", "question")), st.floats(0, 50)
    ),
    max_size=30,
)


@given(TURNS)
def test_exactly_the_time_counts_in_which_it_runs_and_nothing_holds_it(turns: list[tuple[str, float]]) -> None:
    clock, now, counted, runs, holds = Clock(), 0.0, 0.0, False, set()
    deeds: dict[str, Callable[[Clock, float], Clock]] = {
        "begun": Clock.begun, "stopped": Clock.stopped, "resumed": Clock.resumed,
    }  # fmt: skip
    for turn, seconds in turns:
        now += seconds
        counted += seconds if runs and not holds else 0.0
        if turn in deeds:
            clock = deeds[turn](clock, now)
            runs = turn != "stopped"
            counted = 0.0 if turn == "begun" else counted
        else:
            clock = (clock.released if turn in holds else clock.held)(turn, now)
            holds ^= {turn}
        assert clock.elapsed(now) == pytest.approx(counted)
        assert clock.left(40.0, now) == pytest.approx(max(0.0, 40.0 - counted), abs=1e-5)
