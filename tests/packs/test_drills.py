"""A file of drills: every version is a scenario of one decision, and what is wrong is said with its code and place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.made.drills import DRILLS, IDS, PACK, drills_pack, load_drills
from tests.made.small import SCENARIO
from trainer.packs import limits
from trainer.packs.load import load_scenarios
from trainer.packs.problems import Problem
from trainer.packs.situation import FACTORS, LEVELS
from trainer.play.engine import answers, begin, choose, is_over
from trainer.scoring.fit import decision_in


def problems(drills: str = DRILLS, pack: str = PACK, **files: bytes) -> list[Problem]:
    return load_drills(drills, pack, **files).problems


def test_every_version_is_a_decision_of_its_own_with_the_same_choices() -> None:
    pack = drills_pack()
    assert tuple(pack.scenarios) == IDS
    one, other = (pack.scenarios[id] for id in IDS[:2])
    assert (one.role, one.title, one.topic) == (other.role, other.title, other.topic)
    first, second = (decision_in(each, "cold-room") for each in (one, other))
    assert (first.call, second.call) == ("directive", "inspiring")
    assert [each.text for each in first.choices] == [each.text for each in second.choices]
    assert one.scenes["cold-room"].text == (
        "The cold room stands open.\n\nThe thermometer says eleven. The meat came at noon."
    )
    assert (one.drill, other.drill) == (("cold-room", 1, None), ("cold-room", 2, "urgency"))


def test_a_later_version_differs_from_the_first_in_the_one_factor_it_names() -> None:
    pack = drills_pack()
    for id in ("cold-room", "the-list"):
        first, second = (decision_in(pack.scenarios[f"{id}-{number}"], id).situation for number in (1, 2))
        differing = [f for f in FACTORS if getattr(first, f) != getattr(second, f)]
        assert differing == [pack.scenarios[f"{id}-2"].drill.differs]


def test_what_is_seen_may_be_another_in_a_version() -> None:
    pack = drills_pack()
    seen = [[c.outcome for c in decision_in(pack.scenarios[id], "cold-room").choices] for id in IDS[:2]]
    assert seen == [["Ben goes.", "While they talk it is twelve."], ["Ben goes.", "They talk."]]


def test_a_set_gives_its_sentences_and_the_drill_what_they_do() -> None:
    decision = decision_in(drills_pack().scenarios["the-list-1"], "the-list")
    assert decision.twin == "who-decides"
    assert [(c.id, c.style, c.outcome) for c in decision.choices] == [
        ("name-it", "directive", "Ana writes."), ("ask-them", "inspiring", "")
    ]  # fmt: skip


def test_whatever_is_answered_it_is_over() -> None:
    for drill in drills_pack().drills:
        for answer in answers(begin(drill)):
            assert is_over(choose(begin(drill), answer)[0])


def test_stories_and_drills_of_a_pack_are_told_apart() -> None:
    pack = load_drills(walk__yaml=SCENARIO.encode()).pack
    assert pack is not None
    assert [each.id for each in pack.stories] == ["walk"]
    assert tuple(each.id for each in pack.drills) == IDS


def test_a_drill_that_is_changed_has_another_digest_and_the_others_keep_theirs() -> None:
    before = {each.id: each.digest for each in drills_pack().drills}
    after = {each.id: each.digest for each in drills_pack(DRILLS.replace("says two.", "says three.")).drills}
    assert len({*before.values()}) == len(before)
    assert {id for id in IDS if before[id] != after[id]} == {"cold-room-1", "cold-room-2"}
    said = drills_pack(), load_drills(DRILLS, PACK.replace("Ana takes", "Bo takes")).pack
    assert [one.digest == other.digest for one, other in zip(said[0].drills, said[1].drills, strict=True)] == [
        True, True, False, False
    ]  # fmt: skip


def test_pinned_drills_are_read_with_the_sets_of_their_pack() -> None:
    pinned = load_scenarios("minutes", "drills.yaml", {"pack.yaml": PACK.encode(), "drills.yaml": DRILLS.encode()})
    assert pinned == drills_pack().scenarios


@pytest.mark.parametrize(
    ("old", "new", "code", "words"),
    [
        ("kind: drills", "kind: drill", "RC204", "Did you mean 'drills'?"),
        ("kind: drills", "kind: scenario", "RC204", "a scenario has no `kind`"),
        ("kind: drills\n", "", "RC202", "Write `kind: drills`"),
        ("differs: {urgency: days}", "differs: {urgency: minutes}", "RC233", "'minutes', and so it is in the first"),
        ("differs: {urgency: days}", "differs: {procedure: partial}", "RC233", "none or known"),
        ("differs: {urgency: days}", "differs: {urgency: day}", "RC204", "Did you mean 'days'?"),
        ("differs: {urgency: days}", "differs: {urgence: days}", "RC201", "Did you mean 'urgency'?"),
        ("differs: {urgency: days}", "differs: {urgency: days, stakes: low}", "RC232", "2 factors: urgency, stakes"),
        ("differs: {urgency: days}", "differs: {}", "RC232", "does not say what differs"),
        ("        differs: {urgency: days}\n", "", "RC232", "Version 2 does not say what differs"),
        ("differs: {urgency: days}", "differs: urgency", "RC203", "differs"),
        ("differs: {urgency: days}", "situation: {urgency: days}", "RC231", "Version 2 states a `situation`"),
        ("        situation: {urgency: minutes, stakes: critical, knowledge: team, commitment: vital}\n", "", "RC231",
         "The first version has no `situation`"),
        ("        call: directive\n        because: What", "        differs: {urgency: days}\n        call: directive\n"
         "        because: What", "RC231", "differs from nothing"),
        ("        call: directive\n        because: What", "        because: What", "RC202", "'call'"),
        ("        because: Nothing spoils, and they will work with the shelves.\n", "", "RC202", "'because'"),
        ("outcomes: {ask: While", "outcomes: {aks: While", "RC230", "Did you mean 'ask'?"),
        ("outcomes: {ask: While", "outcomes: {ask: '', move-it: While", "RC207", "empty"),
        ("      - id: ask\n", "      - id: move-it\n", "RC211", "Two choices are called 'move-it'"),
        ("      - id: ask\n", "      - id: timeout\n", "RC205", "timeout"),
        ("        outcome: Ben goes.\n", "        outcome: Ben goes.\n        next: home\n", "RC201", "take it away"),
        ("use: who-decides", "use: the-list", "RC225", "There is no set 'the-list'"),
        ("        ask-them: {execution: strong}\n", "", "RC225", "leaves out 'ask-them'"),
        ("        ask-them: {execution: strong}\n", "        ask-them: {}\n        ask-her: {}\n", "RC225", "ask-them"),
        ("  cold-room:\n", "  over:\n", "RC205", "'over'"),
        ("  cold-room:\n", "  Cold Room:\n", "RC205", "cold-room"),
        ("    title: The cold room", "    title: The \u200fcold room", "RC108", "reading direction"),
        ("  the-list:\n", "  cold-room:\n", "RC104", "line 4 and in line 32"),
    ],
)  # fmt: skip
def test_each_fault_is_told_with_its_place(old: str, new: str, code: str, words: str) -> None:
    assert old in DRILLS
    found = [each for each in problems(DRILLS.replace(old, new, 1)) if each.code == code]
    assert found, problems(DRILLS.replace(old, new, 1))
    assert found[0].line
    assert words in found[0].message + found[0].help
    assert len(found) == 1, "told once, not for each version"


def test_two_versions_do_not_turn_the_same_factor_to_the_same_level() -> None:
    third = "      - {text: And again., differs: {urgency: days}, call: inspiring, because: So it is.}\n  the-list:\n"
    (found,) = problems(DRILLS.replace("  the-list:\n", third))
    assert (found.code, found.line, found.scenario) == ("RC233", 32, "cold-room")
    assert found.message == "Version 2 differs by urgency: days too."


def test_one_version_alone_is_no_drill_and_more_than_six_are_too_many() -> None:
    one = DRILLS[: DRILLS.index("      - text: They have said no")]
    (found,) = problems(one)
    assert (found.code, found.scenario) == ("RC206", "the-list")
    assert found.message == "drills.the-list.versions is out of bounds: it has 1 entry, at least 2 are needed."
    (found,) = problems(DRILLS + "      - {text: A., differs: {urgency: days}, call: either, because: B.}\n" * 5)
    assert (found.code, found.scenario) == ("RC206", "the-list")


def test_drills_belong_to_format_2() -> None:
    told = problems(pack=PACK.replace("format: 2", "format: 1"))
    assert ("RC222", "drills.yaml", 1) in [(each.code, each.file, each.line) for each in told]


def test_a_drill_that_stands_in_two_files_is_told_once() -> None:
    more = DRILLS.replace("  the-list:\n", "  the-row:\n")
    (found,) = problems(more__yaml=more.encode())
    assert (found.code, found.file, found.line, found.scenario) == ("RC219", "more.yaml", 4, "cold-room")
    assert found.message == "Drill 'cold-room' stands in drills.yaml too."


def test_a_story_does_not_have_the_name_of_a_version() -> None:
    (found,) = problems(walk__yaml=SCENARIO.replace("id: walk", "id: cold-room-2").encode())
    assert (found.code, found.file) == ("RC219", "walk.yaml")


def test_a_picture_that_is_not_there_is_told_once_for_a_drill() -> None:
    (found,) = problems(DRILLS.replace("    title: The cold room", "    picture: cellar.png", 1))
    assert (found.code, found.line) == ("RC142", 5)


def many_drills(count: int) -> str:
    head, drill = DRILLS[: DRILLS.index("  the-list:\n")].split("  cold-room:\n")
    return head + "".join(f"  cold-{number}:\n{drill}" for number in range(count))


def test_six_hundred_drills_are_too_many_for_one_file() -> None:
    found = problems(many_drills(600))
    assert [each.code for each in found] == ["RC206"]
    assert found[0].line == 3
    assert found[0].message == "drills is out of bounds: it has 600 entries, at most 500 are read."


def test_versions_count_among_the_scenes_of_a_pack(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PACK_SCENES", 6)
    assert problems() == []
    (found,) = problems(many_drills(4))
    assert (found.code, found.file) == ("RC132", "drills.yaml")


STATED = st.fixed_dictionaries({factor: st.sampled_from(words) for factor, words in LEVELS.items()})


@given(STATED, st.sampled_from(FACTORS), st.data())
def test_whatever_is_stated_and_turned_the_version_differs_in_that_and_in_nothing_else(
    stated: dict[str, str], factor: str, data: st.DataObject
) -> None:
    level = data.draw(st.sampled_from(LEVELS[factor]))
    written = ", ".join(f"{name}: {word}" for name, word in stated.items())
    text = DRILLS.replace("urgency: minutes, stakes: critical, knowledge: team, commitment: vital", written)
    loaded = load_drills(text.replace("differs: {urgency: days}", f"differs: {{{factor}: {level}}}"))
    if level == stated[factor]:
        assert [(each.code, each.line) for each in loaded.problems] == [("RC233", 29)]
        return
    assert loaded.pack is not None
    first, second = (decision_in(loaded.pack.scenarios[id], "cold-room").situation for id in IDS[:2])
    assert {f: first.word(f) for f in FACTORS} == stated
    assert {f: second.word(f) for f in FACTORS} == {**stated, factor: level}
