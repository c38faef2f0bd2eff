"""What differs between two contents of one pack, and how they stand to each other."""

import pytest

from tests.made.drills import DRILLS
from tests.made.drills import PACK as DRILLS_PACK
from tests.made.small import PACK, SCENARIO, load_text
from trainer.packs.changes import changes_of, replacing
from trainer.packs.contents import Contents
from trainer.packs.load import load_contents
from trainer.packs.model import Pack


def pack(scenario: str = SCENARIO, head: str = PACK, **files: bytes) -> Pack:
    loaded = load_text(scenario, head, **files)
    assert loaded.pack is not None, loaded.problems
    return loaded.pack


def drills(text: str = DRILLS) -> Pack:
    loaded = load_contents(Contents("d", {"pack.yaml": DRILLS_PACK.encode(), "drills.yaml": text.encode()}))
    assert loaded.pack is not None, loaded.problems
    return loaded.pack


def version(number: str) -> Pack:
    return pack(head=PACK.replace("1.0.0", number))


@pytest.mark.parametrize(
    ("one", "next_one"),
    [
        ("1.0.0", "1.0.1"), ("1.9.0", "1.10.0"), ("1.0.0-rc.1", "1.0.0"), ("1.0.0-rc.2", "1.0.0-rc.10"),
        ("1.0.0-2", "1.0.0-rc"), ("1.0.0-rc", "1.0.0-rc.1"),
    ],
)  # fmt: skip
def test_versions_stand_in_the_order_of_semantic_versions(one: str, next_one: str) -> None:
    earlier, later = version(one), version(next_one)
    assert replacing(later, earlier, ships=False, id_ships=False).relation == "newer"
    assert replacing(earlier, later, ships=False, id_ships=False).relation == "older"


def test_only_a_later_version_and_the_same_content_come_without_a_question() -> None:
    before = pack()
    for after, asks in (
        (pack(), False),
        (version("1.0.1"), False),
        (version("0.9.0"), True),
        (pack(SCENARIO.replace("They go.", "They run.")), True),
        (version("1.0.0+7"), True),
    ):
        assert replacing(after, before, ships=False, id_ships=False).asks == asks, after.version
    assert replacing(version("2.0.0"), before, ships=True, id_ships=True).asks, (
        "one that ships is replaced by no accident"
    )
    assert replacing(version("2.0.0"), before, ships=False, id_ships=True).asks
    assert not replacing(pack(), before, ships=True, id_ships=True).asks, "it is the one that ships"


@pytest.mark.parametrize(
    ("old", "new", "keys"),
    [
        ("They go.", "They run.", ()),
        ("call: directive", "call: inspiring", ("The fork",)),
        ("execution: strong\n        tactic: consultation", "execution: weak\n        tactic: consultation",
         ("The talk",)),
        ("effects: {health: +5}", "effects: {health: +6}", ()),
        ("You are home.", "You are at home.", ()),
    ],
)  # fmt: skip
def test_a_scene_that_differs_is_counted_and_a_key_is_named(old: str, new: str, keys: tuple[str, ...]) -> None:
    assert old in SCENARIO
    found = changes_of(pack(), pack(SCENARIO.replace(old, new, 1)))
    assert (found.new, found.gone, found.drills) == ((), (), None)
    (story,) = found.stories
    assert story == ("A walk", "", 0, 0, 1, keys)


def test_scenes_that_only_one_has_are_new_or_gone() -> None:
    more = SCENARIO + "  hut: {ending: mixed, title: A hut, text: You sit in a hut.}\n"
    (story,) = changes_of(pack(), pack(more)).stories
    assert (story.new, story.gone) == (1, 0)
    (story,) = changes_of(pack(more), pack()).stories
    assert (story.new, story.gone) == (0, 1)


def test_a_title_that_was_another_is_told_with_the_one_before() -> None:
    (story,) = changes_of(pack(), pack(SCENARIO.replace("A walk", "A run"))).stories
    assert story == ("A run", "A walk", 0, 0, 0, ())
    assert changes_of(pack(), pack(head=PACK.replace("Small", "Large"))) == ((), (), (), None, "Small pack")
    assert changes_of(pack(), pack(head=PACK.replace("Small", "Sm\u00adall"))).was_called == "", "which nobody sees"


def test_where_only_the_lines_or_the_files_beside_it_have_moved_no_scenario_differs() -> None:
    moved = "# a line more\n" + SCENARIO
    assert changes_of(pack(), pack(moved)) == ((), (), (), None, "")
    assert changes_of(pack(), pack(facts__md=b"Facts")) == ((), (), (), None, "")


def test_scenarios_that_only_one_has_are_named_by_their_titles() -> None:
    other = SCENARIO.replace("id: walk", "id: run").replace("A walk", "A run")
    assert changes_of(pack(), pack(run__yaml=other.encode()))[:2] == (("A run",), ())
    assert changes_of(pack(), pack(other))[:2] == (("A run",), ("A walk",))


def test_a_drill_is_a_scene_of_all_drills() -> None:
    assert "call: inspiring" in DRILLS
    found = changes_of(drills(), drills(DRILLS.replace("call: inspiring", "call: either", 1)))
    assert found.stories == ()
    assert found.drills is not None
    assert len(found.drills.keys) == found.drills.changed == 1
    assert changes_of(drills(), drills()).drills is None
