"""The map of a story, whatever the story is, and its SVG."""

import random
import time
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.made.remembers import remembering_scenario
from tests.made.small import PACK, SCENARIO, load_text, small_pack
from trainer.actions.authoring.story_map import map_of
from trainer.checks.rehearsal.rehearsal import rehearse
from trainer.reports.map_layout import order_along_the_story, place
from trainer.reports.story_map import HEIGHT, WIDTH, StoryMap, scene_in_words, story_map_of
from trainer.reports.story_map_svg import lines_of, svg_of

SVG = "{http://www.w3.org/2000/svg}"


def story(scenario: str = SCENARIO) -> StoryMap:
    loaded = load_text(scenario, PACK)
    assert loaded.pack is not None
    (each,) = loaded.pack.scenarios.values()
    return map_of(loaded.pack, each, {}, lambda played, count: None)


def graph(scenes: int, ways: int, far: int, back: int, seed: int = 1) -> tuple[list[str], list[tuple[str, str]]]:
    chance = random.Random(seed)
    names = [f"s{n}" for n in range(scenes)]
    arrows = [
        (names[n], names[min(scenes - 1, n + chance.randint(1, far))]) for n in range(scenes) for _ in range(ways)
    ]
    arrows += [(chance.choice(names), chance.choice(names)) for _ in range(back)]
    return names, list(dict.fromkeys(arrows))


def boxes_overlap(found: dict) -> bool:
    rows: dict[float, list[float]] = {}
    for column, layer in found.values():
        rows.setdefault(layer, []).append(column)
    return any(b - a < 0.99 for row in rows.values() for a, b in zip(sorted(row), sorted(row)[1:], strict=False))


names = st.sampled_from([f"s{n}" for n in range(12)])


@given(st.lists(st.tuples(names, names), max_size=60))
def test_any_graph_is_placed_without_overlap_and_only_loops_lead_up(arrows: list[tuple[str, str]]) -> None:
    scenes = [f"s{n}" for n in range(12)]
    found = place(scenes, arrows, "s0")
    assert set(found) == set(scenes)
    assert not boxes_overlap(found)
    order = order_along_the_story(scenes, arrows, "s0")
    for one, other in arrows:
        if order[one] < order[other]:
            assert found[one].layer < found[other].layer


def test_a_story_without_loops_only_leads_down() -> None:
    scenes, arrows = graph(200, 3, 5, back=0)
    arrows = [(a, b) for a, b in arrows if a != b]
    found = place(scenes, arrows, "s0")
    assert all(found[a].layer < found[b].layer for a, b in arrows)


@pytest.mark.parametrize(
    ("scenes", "ways", "far", "back"),
    [
        (200, 9, 200, 200),  # tangled
        (1_000, 9, 3, 500),  # large
        (2_000, 9, 2_000, 4_000),  # both
        (1, 9, 1, 50),  # only to itself
        (50, 0, 1, 0),  # no arrows at all
        (1_900, 1, 1, 1),  # a chain as long as the format allows
        (400, 20, 400, 8_000),  # every scene to every other
    ],
)
def test_a_hostile_graph_is_placed_soon(scenes: int, ways: int, far: int, back: int) -> None:
    names_, arrows = graph(scenes, ways, far, back)
    begun = time.process_time()
    found = place(names_, arrows, "s0")
    assert time.process_time() - begun < 10, "a moment, with room for a slow machine"
    assert len(found) == scenes
    assert not boxes_overlap(found)


def test_the_map_says_what_was_found() -> None:
    lonely = "  lonely:\n    ending: mixed\n    text: Nobody comes here.\n"
    found = story(SCENARIO.replace("timer: 30", "timer: 6") + lonely)
    assert scene_in_words(found.scenes["lonely"]) == "Lonely, mixed ending, nobody gets here, 1 to look at"
    assert scene_in_words(found.scenes["fork"]).endswith("called to direct, met in 100 % of random plays, 1 to look at")
    assert 0.2 < found.scenes["home"].share < 0.8
    assert found.paths["always directive"] == ("fork", "talk", "woods")
    assert not any(arrow.back for arrow in found.arrows)


def test_the_svg_has_every_scene_and_arrow_inside_it_and_says_what_it_shows() -> None:
    found = story()
    root = ET.fromstring(svg_of(found))
    assert len(root.findall(f".//{SVG}path")) == len(found.arrows)
    titles = {title.text for title in root.iter(f"{SVG}title")}
    assert {scene_in_words(scene) for scene in found.scenes.values()} <= titles
    width, height = float(root.get("width", 0)), float(root.get("height", 0))
    for scene in found.scenes.values():
        assert 0 <= scene.x <= width - WIDTH
        assert 0 <= scene.y <= height - HEIGHT


def test_text_of_a_pack_cannot_break_out_of_the_svg() -> None:
    evil = '"><script>alert(1)</script><image href="file:///etc/passwd"/>&amp;]]>'
    root = ET.fromstring(svg_of(story(SCENARIO.replace("title: The fork", f"title: '{evil}'"))))
    assert {element.tag for element in root.iter()} <= {
        f"{SVG}{tag}" for tag in ("svg", "g", "rect", "path", "text", "title")
    }
    assert any("<script>" in (title.text or "") for title in root.iter(f"{SVG}title"))


def test_a_loop_is_drawn_back() -> None:
    found = story(SCENARIO.replace("next: woods", "next: fork"))
    assert [(arrow.one, arrow.other) for arrow in found.arrows if arrow.back] == [("talk", "fork")]


def test_long_titles_take_two_lines_and_end_in_dots() -> None:
    assert lines_of("He goes down") == ["He goes down"]
    first, second = lines_of("A title that goes on and on until nobody wants to read it any more")
    assert first == "A title that goes on and"
    assert second.endswith("…")
    assert all(len(line) <= 24 for line in (first, second))
    assert lines_of("駅" * 30) == ["駅" * 11 + "…"], "wide characters count twice"
    assert lines_of("x" * 60) == ["x" * 23 + "…"]


def test_the_small_pack_is_laid_out_from_top_to_bottom() -> None:
    assert small_pack() is not None
    scenes = story().scenes
    assert scenes["fork"].y < scenes["talk"].y < scenes["home"].y == scenes["woods"].y


def test_a_moment_whose_call_depends_on_what_came_before_shows_each_call_and_its_condition() -> None:
    scenario = remembering_scenario()
    story = story_map_of(scenario, rehearse(scenario), (), "en")
    noon, morning = story.scenes["noon"], story.scenes["morning"]
    assert (noon.call, noon.calls) == (None, ("directive", "inspiring"))
    assert [(case.call, case.when) for case in noon.cases] == [("directive", "rule_agreed"), ("inspiring", "")]
    assert "direct / inspire" in scene_in_words(noon)
    assert "*(wind == turns)* The wind has turned." in noon.text
    assert (morning.call, morning.cases) == ("inspiring", ())
