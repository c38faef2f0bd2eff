"""Scenes stand as the story goes, whatever the order of the file and whoever met them first."""

from tests.made.small import SCENARIO, load_text
from trainer.scoring.story_order import story_order


def order(text: str) -> list[str]:
    return list(story_order(load_text(text).pack.scenarios["walk"]))


def test_each_scene_comes_before_what_it_leads_to_and_branches_as_they_are_written() -> None:
    assert order(SCENARIO) == ["fork", "talk", "home", "woods"]


def test_the_order_of_the_file_does_not_matter() -> None:
    head, scenes = SCENARIO.split("scenes:\n")
    fork, talk, rest = scenes.partition("  talk:\n")
    assert order(f"{head}scenes:\n{talk}{rest}{fork}") == ["fork", "talk", "home", "woods"]


def test_where_the_story_goes_round_it_is_told_once() -> None:
    assert order(SCENARIO.replace("next: woods", "next: fork")) == ["fork", "talk", "home", "woods"]
