"""One whole playthrough by keyboard with Orca: all that is there is said; it is written down, and not spoken.

Orca 43, which Debian 12 has, does not know announcements; those are held by `tests/ui`, this by what has the focus.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.atspi.heard_by_orca import plain
from tests.atspi.session import MISSES, ORCA, SECONDS, has_session, in_session

READ_OUT = {"IntroPage", "PlayPage", "EndingPage", "SelfReviewPage"}
"""Pages of which all is heard without going anywhere on them; a debrief is walked."""
FOR_EYES = {"What do you do?", "1–3 choose"}
"""Who listens is told each choice with its digit."""
WAY = (
    ["HomePage", "IntroPage"] + ["PlayPage"] * 9 + ["EndingPage", "SelfReviewPage"] + ["DebriefPage"] * 3
)  # fmt: skip

pytestmark = pytest.mark.skipif(not has_session() or not ORCA.exists(), reason=f"orca is not here, or {MISSES}")


@pytest.mark.timeout(SECONDS)
def test_a_whole_playthrough_is_heard_with_orca(tmp_path: Path) -> None:
    in_session("tests.atspi.heard_by_orca", tmp_path)
    steps: list[dict[str, Any]] = json.loads((tmp_path / "play.json").read_text("utf-8"))
    assert [step["page"] for step in steps] == WAY
    heard = ""
    for step in steps:
        said, at = plain(" ".join(step["said"])), (step["key"], step["page"], step["kind"])
        heard += said
        assert [words for words in step["there"] if plain(words) not in said] == [], at
        role = "panel" if step["kind"] == "PlayPage" else "push button"
        assert f"{plain(step['there'][0])} {role}." in said, at
        if step["page"] in READ_OUT:
            stands = {plain(words) for words in step["stands"]} - FOR_EYES
            assert [words for words in stands if words not in heard] == [], at
