"""The preview and the map keep to their time too, and show what was found by then."""

from pathlib import Path

from tests.made.clock import LookedAt
from tests.made.exploding import exploding
from tests.made.small import small_pack, write_small
from trainer.actions.authoring.preview import look_at
from trainer.actions.authoring.story_map import map_of
from trainer.checks.time_left import within


def silent(played: str | None, count: int) -> None:
    pass


def test_a_preview_of_a_story_that_explodes_shows_it_with_what_was_found_by_then(tmp_path: Path) -> None:
    clock = LookedAt()
    draft = look_at(write_small(tmp_path / "p", exploding()), silent, within(0.3, clock))
    assert draft.pack is not None
    assert draft.left_out.cut == ("Exploding exploding",)
    assert "RC310" not in {each.code for each in draft.problems}, "that is said beside them"
    assert clock.now < 1.5


def test_a_map_of_it_is_drawn_from_what_was_met_by_then() -> None:
    pack, clock = small_pack(exploding()), LookedAt()
    story = map_of(pack, pack.scenarios["exploding"], {}, silent, within(0.3, clock))
    assert len(story.scenes) == 61
    assert clock.now < 1.5
