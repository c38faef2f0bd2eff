"""A beginner's mistakes, and whether the mend that is named is one that a beginner can do."""

import pytest

from tests.made.small import PACK, SCENARIO, load_text
from trainer.packs.contents import Contents
from trainer.packs.load import load_contents


def mend(old: str, new: str, *, pack: bool = False) -> tuple[str, int, str]:
    text = PACK if pack else SCENARIO
    assert old in text
    text = text.replace(old, new, 1)
    (first, *_) = load_text(SCENARIO, text).problems if pack else load_text(text).problems
    return first.code, first.line, first.help


@pytest.mark.parametrize(
    ("old", "new", "code", "words"),
    [
        ("role: You walk.", "role: You are the chef: it is full.", "RC101", "put the whole text in quotes"),
        ("skills: [directing]", "skills: directing", "RC203", "square brackets: [directing]"),
        ("timer: 30", "timer: 30s", "RC203", "number alone: 30"),
        ("health: {label: Health, start: 50}", "health: 50", "RC203", "{label: Its name, start: 50}"),
        ("- id: left", "- id: Go Left", "RC205", "Perhaps 'go-left'?"),
        ("- id: left", "- id: con", "RC205", "Windows takes 'con' for a device"),
        ("health >= 60", "health => 60", "RC212", "character 8"),
        ("    on_timeout: {outcome: Nobody goes., effects: {health: -60}, next: talk}\n", "", "RC216", "on_timeout: {"),
        ("{to: woods}]", "{when: went, to: woods}]", "RC215", "End the list with an entry without a condition"),
    ],
)
def test_the_mend_of_a_scenario_can_be_done(old: str, new: str, code: str, words: str) -> None:
    found, line, help = mend(old, new)
    assert found == code
    assert line > 0
    assert words in help


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("version: 1.0.0", "version: 1.0", "Write three numbers, such as 1.0.0."),
        ("version: 1.0.0", "version: '1.0'", "Write three numbers, such as 1.0.0."),
        ("language: en", "language: english", "such as en, de or pt-BR"),
        ("language: en", "language: en\nauthors: Ada", "square brackets: [Ada]"),
        ("language: en", "language: en\nchecks: {rc312: off}", "RULES.md lists them"),
        ("language: en", "language: en\nchecks: {RC312: no}", "Did you mean 'off'?"),
    ],
)
def test_the_mend_of_a_pack_can_be_done(old: str, new: str, words: str) -> None:
    assert words in mend(old, new, pack=True)[2]


def test_a_quote_that_is_never_closed_is_named_where_it_opens() -> None:
    code, line, help = mend("title: The fork", 'title: "The fork')
    assert code == "RC101"
    assert line == SCENARIO[: SCENARIO.index("title: The fork")].count("\n") + 1
    assert "never closed" in help


def test_a_copy_of_pack_yaml_is_one_problem_and_not_eleven() -> None:
    loaded = load_text(SCENARIO, PACK, copy__yaml=PACK.encode())
    assert [(each.code, each.file) for each in loaded.problems] == [("RC221", "copy.yaml")]


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("    title: The fork", "\ttitle: The fork", "    title: The fork", "a tab at the beginning of line {line}"),
        ("    timer: 30", "    \ttimer: 30", "    timer: 30", "a tab at the beginning of line {line}"),
        ("- id: left", "– id: left", "- id: left", "Line {line} begins with “–”"),
        ("style: directive", "style:directive", "style: directive", "Line {line} has no space after its colon: write"),
    ],
)  # fmt: skip
def test_what_an_editor_or_a_hasty_hand_put_there_is_named_on_the_line_it_is_on(
    old: str, new: str, line: str, words: str
) -> None:
    """They were told to put a text in quotes, or to look at the line after it."""
    code, _line, help = mend(old, new)
    assert code == "RC101"
    assert words.format(line=SCENARIO[: SCENARIO.index(line)].count("\n") + 1) in help


@pytest.mark.parametrize(
    ("named", "words"),
    [
        ("The Talk", "Ids have no capitals and no spaces. Did you mean 'talk'?"),
        ("Talk", "Ids have no capitals and no spaces. Did you mean 'talk'?"),
        ("Falls Scene", "Ids have no capitals and no spaces. Scenes here: fork, talk, home, woods."),
        ("tolk", "Did you mean 'talk'?"),
        ("falls", "Write the scene, or name another."),
    ],
)
def test_a_scene_named_as_people_write_is_told_how_ids_are_written(named: str, words: str) -> None:
    code, _line, help = mend("next: talk", f"next: {named}")
    assert (code, help) == ("RC210", words)


def test_a_picture_that_is_missing_is_told_with_those_that_are_there() -> None:
    text = SCENARIO.replace("title: The fork", "title: The fork\n    picture: crowd.png", 1)
    (bare,) = load_text(text).problems
    assert (bare.code, bare.help) == ("RC142", "Put the picture beside pack.yaml: the pack has none yet.")
    (found,) = load_text(text, bus__webp=b"", night__png=b"").problems
    assert found.help == "The pack has: bus.webp, night.png."


def test_a_scenario_that_an_editor_saved_as_a_text_is_told_by_its_name() -> None:
    (found,) = load_contents(Contents("p", {"pack.yaml": PACK.encode(), "night.yaml.txt": b"id: night"})).problems
    assert (found.code, found.help) == (
        "RC130", "night.yaml.txt ends in .txt, so it is not read: rename it to night.yaml.",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("style: directive", "style: directiv", "You say that all go left now."),
        ("effects: {health: -20}", "effect: {health: -20}", "You ask where they would go."),
        ("        text: You say that all go left now.\n", "", "left"),
    ],
)
def test_a_choice_is_told_by_its_words_and_by_its_id_where_it_has_none(old: str, new: str, words: str) -> None:
    (found, *_) = load_text(SCENARIO.replace(old, new, 1)).problems
    assert found.message.endswith(f" That is the choice “{words}”.")


def test_what_stands_in_no_choice_names_none() -> None:
    (found, *_) = load_text(SCENARIO.replace("timer: 30", "timr: 30", 1)).problems
    assert "choice" not in found.message


def test_a_scene_that_many_ways_lead_to_and_that_is_not_there_is_told_once_with_their_lines() -> None:
    """It was told once for each choice."""
    text = SCENARIO.replace("next: talk", "next: falls").replace("to: woods", "to: falls")
    named = [number for number, line in enumerate(text.splitlines(), start=1) if "falls" in line]
    assert len(named) == 4
    (found,) = load_text(text).problems
    also = f"It is named in line {named[1]}, line {named[2]} and line {named[3]} too."
    assert (found.code, found.line, found.scene) == ("RC210", named[0], "fork")
    assert found.message == f"There is no scene 'falls'. {also}"


def test_of_many_ways_only_the_first_are_told_by_their_lines_and_each_missing_scene_by_itself() -> None:
    ways = "[{when: health > 5, to: falls}, {to: falls}]"
    one = "  s%d: {text: Here., choices: [{id: on, text: You go on., style: inspiring, next: %s}]}\n"
    many = "".join(one % (number, ways) for number in range(20))
    rocks, falls = load_text(SCENARIO.replace("next: woods", "next: rocks") + many).problems
    assert falls.message.endswith(" and 14 more lines too."), "two ways of one line are one place"
    assert falls.message.count("line ") == 5
    assert (rocks.message, rocks.scene) == ("There is no scene 'rocks'.", "talk")


def test_a_choice_of_a_set_is_told_by_its_words_too() -> None:
    head = "format: 2\nid: small\ntitle: Small\nversion: 1.0.0\nlanguage: en\n"
    text = SCENARIO + "sets:\n  say:\n    - {id: tell, text: You go first now., style: rude}\n"
    (found,) = load_text(text, head).problems
    assert found.message.endswith(" That is the choice “You go first now.”.")
