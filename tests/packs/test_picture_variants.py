"""A scene may have several pictures of the same moment."""

from tests.made.small import SCENARIO, load_text, small_scenario
from trainer.actions.play.scene_view import view_of
from trainer.packs.cache import PackCache
from trainer.play.engine import begin


def with_pictures(picture: str) -> str:
    return SCENARIO.replace("    title: The fork\n", f"    title: The fork\n    picture: {picture}\n")


def test_the_first_is_shown_first_and_another_one_each_time_it_is_met_again() -> None:
    scenario = small_scenario(with_pictures("[platform, office, corridor]"))
    state = begin(scenario)
    shown = [view_of(state, 1.0, times).picture.name for times in range(4)]
    assert shown == ["platform", "office", "corridor", "platform"]


def test_one_picture_is_always_that_one_and_none_is_the_scenarios() -> None:
    state = begin(small_scenario(with_pictures("office")))
    assert {view_of(state, 1.0, times).picture.name for times in range(3)} == {"office"}
    state = begin(small_scenario(SCENARIO.replace("start: fork", "picture: bench\nstart: fork")))
    assert {view_of(state, 1.0, times).picture.name for times in range(3)} == {"bench"}


def test_every_one_of_them_must_be_there() -> None:
    loaded = load_text(with_pictures("[platform, offce, {file: hall.png, alt: A hall}]"))
    assert [(p.code, p.line) for p in loaded.problems if p.severity == "error"] == [("RC142", 10), ("RC143", 10)]
    assert loaded.pack is None


def test_an_empty_list_and_a_list_of_something_else_are_said() -> None:
    for wrong in ("[]", "[3]", "[[platform]]"):
        loaded = load_text(with_pictures(wrong))
        assert loaded.pack is None
        assert all(p.line == 10 for p in loaded.problems), loaded.problems


def test_they_come_back_from_the_cache(tmp_path) -> None:
    loaded = load_text(with_pictures("[platform, office]"))
    cache = PackCache(tmp_path)
    cache.put(loaded.pack.digest, loaded.pack)
    assert cache.get(loaded.pack.digest) == loaded.pack
