"""The same history under any clock: whatever is newest, last or next is so by number, and only the dates differ."""

from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.made.small import write_small
from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import AppPaths
from trainer.actions.catalog.install_pack import install
from trainer.actions.learning.history import history, profile
from trainer.actions.learning.practice import practice_today
from trainer.actions.learning.reflection import go_on_from, keep_note, last_intention
from trainer.actions.play.playthroughs import decide, keep_copy, start
from trainer.actions.recovery import restore
from trainer.play.move import Move
from trainer.play.note import Note

pytestmark = pytest.mark.usefixtures("first_three_ship")

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
FOLDERS = count()
MOMENTS = st.datetimes(datetime(1970, 1, 2), datetime(2200, 1, 1), timezones=st.just(UTC))


class Told(NamedTuple):
    """What a person is told, but for dates."""

    played: list[tuple[str, ...]]
    intentions: list[str]
    standings: list[tuple[object, ...]]
    copies: list[list[str]]
    profile: object
    due: set[tuple[str, str]]
    restored: tuple[int, int | None]


def lived(folder: Path, times: list[datetime]) -> Told:
    """Somebody plays, says what they mean to do, practises and loses the file, while the clock goes as it likes."""
    asked = count()
    context = AppContext(AppPaths(folder / "data"), lambda: times[next(asked) % len(times)], lambda: 7)
    install(context.app_paths, write_small(folder / "p"))
    copies, intentions, sessions = [], [], []
    for number in range(5):
        session = start(context, "small/walk")
        for choice in (("left", "listen"), ("ask", "listen"))[number % 2]:
            if not session.over:
                session = decide(context, session, Move(session.state.scene_id, choice))
        keep_copy(context, session)
        sessions.append(session)
        keep_note(context, sessions[number // 2], Note(0, "intention", f"number {number}"))
        said = last_intention(context)
        intentions.append(said.text if said else "")
        copies.append(sorted(copy.name for copy in (context.app_paths.data / "copies").iterdir()))
    practice = go_on_from(context, sessions[1], 1)
    keep_copy(context, decide(context, practice, Move(practice.state.scene_id, "left")))
    played = [tuple(move.move.choice for move in each.moves) for each in history(context)]
    standings = [(*row[:4], row.moves, row.practice) for row in context.store.playthroughs.standings("me")]
    told = profile(context)
    context.now = lambda: max(times) + timedelta(days=400)
    due = {planned.item.key for planned in practice_today(context).planned}
    context.close()
    path = context.app_paths.records
    data = bytearray(path.read_bytes())
    data[68:72] = b"gone"
    path.write_bytes(data)
    back = restore(context)
    context.close()
    return Told(
        played,
        intentions,
        standings,
        copies,
        told._replace(begun="") if hasattr(told, "begun") else told,
        due,
        back[1:3],
    )


@settings(max_examples=6, phases=(Phase.explicit, Phase.generate))  # a life takes a second
@given(times=st.lists(MOMENTS, min_size=4, max_size=9))
def test_a_clock_that_jumps_changes_dates_and_nothing_else(tmp_path_factory, times: list[datetime]) -> None:
    sane = [NOON + timedelta(minutes=minute) for minute in range(1000)]
    one, other = (tmp_path_factory.mktemp(f"life-{next(FOLDERS)}") for _ in range(2))
    assert lived(one, times) == lived(other, sane)


def test_what_was_said_last_is_what_one_meant_to_do(tmp_path: Path) -> None:
    times = [NOON + timedelta(days=365 * 14), NOON]
    told = lived(tmp_path, times)
    assert told.intentions == [f"number {number}" for number in range(5)]
