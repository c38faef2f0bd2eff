"""What is wrong with a pack of format 2 is said with its code, its place and a way to mend it."""

import pytest

from tests.made.remembers import PACK, SCENARIO, load_remembering, remembering_scenario
from trainer.packs.condition_text import text_of
from trainer.packs.contents import Contents
from trainer.packs.load import load_contents, load_scenarios

HUGE = "[" + ", ".join(f"{{when: rule_agreed, text: P{n}.}}" for n in range(10_000)) + "]"
FIVE = "{a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1, h: 1, i: 1, j: 1, k: 1, l: 1}"


NOTED = SCENARIO.replace(
    "title: The ridge\n", "title: The ridge\nnotes: Leave the **first** vote unexplained.\n"
).replace("    title: Noon\n", "    title: Noon\n    notes: |\n      Who is silent here?\n\n      Ask them last.\n")


def codes(scenario: str = SCENARIO, pack: str = PACK) -> list[str]:
    return [each.code for each in load_remembering(scenario, pack).problems]


def test_the_pack_that_has_everything_has_no_problem() -> None:
    assert codes() == []


@pytest.mark.parametrize(
    ("old", "new", "code", "words"),
    [
        ("when: wind == turns, text: The wind", "when: wind == turn, text: The wind", "RC213", "turns"),
        ("when: wind == turns, text: The wind", "when: wind > turns, text: The wind", "RC213", "wind"),
        ("when: wind == turns, text: The wind", "when: wind, text: The wind", "RC213", "turns"),
        ("when: wind == turns, text: The wind", "when: wnid == turns, text: The wind", "RC213", "wind"),
        ("{when: not rule_agreed, trust: -20", "{when: not rule_agred, trust: -20", "RC213", "rule_agreed"),
        ("{when: not rule_agreed, trust: -20", "{when: 3, trust: -20", "RC212", "condition"),
        ("{seen: true}]", "{seen: maybe}]", "RC203", "cannot be changed"),
        ("{seen: true}]", "{truts: 3}]", "RC214", "trust"),
        ("      - situation: {urgency: hours", "      - when: rule_agreed\n        situation: {urgency: hours", "RC223",
         "last"),
        ("[{when: hands_known, text: Tomoko nods.}, {text: Nobody nods.}]", "[]", "RC206", "bounds"),
        ("who: tomoko, text: How", "who: tomko, text: How", "RC224", "tomoko"),
        ("with: [tomoko: tired, ben]", "with: [tomoko: sleepy, ben]", "RC204", "tired"),
        ("with: [tomoko: tired, ben]", "with: [nobody]", "RC224", "nobody"),
        ("place: ridge", "place: moon", "RC204", "ridge"),
        ("with: [tomoko: tired, ben]", "with: [tomoko: tired, ben], things: [unicorn]", "RC204", "rope"),
        ("with: [tomoko: tired, ben]", "with: [tomoko: tired, ben], poses: {tomoko: flies}", "RC204", "lies"),
        ("with: [tomoko: tired, ben]", "with: [ben], poses: {tomoko: sits}", "RC228", "tomoko"),
        ("with: [tomoko: tired, ben]", "with: [ben], wears: {tomoko: coat}", "RC228", "wears"),
        ("with: [tomoko: tired, ben]", "with: [tomoko: tired, ben], things: [../../etc]", "RC204", "rope"),
        ("place: ridge, light: noon", "file: a.png, light: noon", "RC228", "place"),
        ("      use: who-decides\n      each:\n        name-it:\n          execution: strong\n          slip",
         "      use: who-decide\n      each:\n        name-it:\n          execution: strong\n          slip",
         "RC225", "who-decides"),
        ("        ask-them:\n          execution: strong\n          outcome: They look.",
         "        ask-us:\n          execution: strong\n          outcome: They look.", "RC225", "ask-them"),
        ("id: look-up", "id: ask-ben", "RC211", "id"),
        ("id: look-up", "id: name-it", "RC211", "id"),
        ("holds: not resisted", "holds: not resistd", "RC213", "resisted"),
        ("  late:\n    ending: bad", "  late:\n    voices: [{who: x, text: y}]\n    ending: bad", "RC224", "x"),
        ("draw:\n  wind: {turns: 60, holds-off: 40}", "draw:\n  wind: {turns: 60}", "RC206", "wind"),
        ("draw:\n  wind: {turns: 60, holds-off: 40}", "draw:\n  trust: {turns: 60, off: 4}", "RC229", "trust"),
        ("skin: 3", "skin: 99", "RC206", "skin"),
        ("hair: short-dark", "hair: green", "RC204", "hair"),
        ("effects: {trust: -10}", "effects: {text: true}", "RC227", "text"),
        ("    - {id: name-it,", "    - {id: name-it, use: who-decides,", "RC201", "use"),
        ("text: [You are home., {when: rule_agreed, text: The rule held.}]", f"text: {HUGE}", "RC206", "bounds"),
    ],
)  # fmt: skip
def test_each_fault_is_told(old: str, new: str, code: str, words: str) -> None:
    assert old in SCENARIO + PACK
    found = load_remembering(SCENARIO.replace(old, new, 1), PACK.replace(old, new, 1)).problems
    (first, *_) = [each for each in found if each.code == code] or [None]
    assert first is not None, found[:3]
    assert first.line
    assert words in first.message + first.help


def test_draws_that_multiply_beyond_what_can_be_rehearsed_are_refused() -> None:
    many = SCENARIO.replace("draw:\n", "draw:\n" + "".join(f"  d{n}: {FIVE}\n" for n in range(4)))
    assert "RC229" in codes(many)


def test_notes_stand_on_the_scenario_and_on_a_scene_and_without_them_nothing_is_there() -> None:
    pack = load_remembering(NOTED, PACK).pack
    assert pack is not None
    noted = pack.scenarios["ridge"]
    assert noted.notes == "Leave the **first** vote unexplained."
    assert noted.scenes["noon"].notes == "Who is silent here?\n\nAsk them last."
    plain = remembering_scenario()
    assert plain.notes == plain.scenes["noon"].notes == noted.scenes["home"].notes == ""


@pytest.mark.parametrize(
    ("notes", "code", "words"),
    [
        ("[a, b]", "RC203", "notes"),
        ("'  '", "RC207", "notes"),
        ("x" * 2_001, "RC206", "2,000"),
        ("{a: b}", "RC203", "notes"),
    ],
)
def test_each_fault_of_notes_is_told_with_its_place(notes: str, code: str, words: str) -> None:
    for before in ("title: The ridge\n", "    title: Noon\n"):
        indent = before[: len(before) - len(before.lstrip())]
        found = load_remembering(SCENARIO.replace(before, f"{before}{indent}notes: {notes}\n"), PACK).problems
        assert [each.code for each in found] == [code], found
        assert words in found[0].message + found[0].help
        assert found[0].line


def test_what_belongs_to_format_2_is_told_in_a_pack_of_format_1() -> None:
    found = load_remembering(NOTED, PACK.replace("format: 2", "format: 1")).problems
    assert {each.code for each in found} == {"RC222"}
    said = " ".join(each.message for each in found)
    keys = ("cast", "sets", "draw", "cases", "questions", "moment", "holds", "voices", "notes")
    for what in (*keys, "A list of texts", "`use`"):
        assert what in said, what


def test_a_set_of_the_pack_and_of_a_scenario_do_not_have_one_name() -> None:
    twice = SCENARIO.replace(
        "start: morning\n", "start: morning\nsets: {who-decides: [{id: a, text: A., style: directive}]}\n"
    )
    assert "RC225" in codes(twice)


def test_a_single_file_may_be_of_either_format() -> None:
    text = SCENARIO.replace("cast:\n", "cast:\n  ben: {name: Ben}\n").replace(
        "start: morning\n", "sets:\n" + PACK.split("sets:\n")[1] + "start: morning\n"
    )
    loaded = load_contents(Contents("ridge.yaml", {"ridge.yaml": text.encode()}, lone=True))
    assert loaded.problems == []


def test_a_scenario_that_was_pinned_is_read_with_what_its_pack_shared() -> None:
    pinned = load_scenarios("remembers", "ridge.yaml", {"pack.yaml": PACK.encode(), "ridge.yaml": SCENARIO.encode()})
    assert pinned == {"ridge": remembering_scenario()}


def test_what_is_drawn_reads_as_its_author_wrote_it() -> None:
    passages = remembering_scenario().scenes["noon"].passages
    assert [text_of(each.when) for each in passages if each.when] == ["wind == turns", "rule_agreed", "not rule_agreed"]
