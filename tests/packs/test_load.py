"""From files to a pack, or to every problem with its place and a way to mend it."""

from pathlib import Path

import pytest

from tests.made.small import PACK, SCENARIO, load_text, small_pack, write_small
from trainer.packs import limits
from trainer.packs.load import load_pack, load_scenarios
from trainer.packs.problems import Problem


def problem(scenario: str = SCENARIO, pack: str = PACK, **files: bytes) -> Problem:
    loaded = load_text(scenario, pack, **files)
    assert loaded.pack is None
    return loaded.problems[0]


def changed(old: str, new: str) -> str:
    assert SCENARIO.count(old) >= 1
    return SCENARIO.replace(old, new, 1)


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


def test_a_good_pack_has_no_problems_and_keeps_everything() -> None:
    scenario = small_pack().scenarios["walk"]
    fork = scenario.scenes["fork"]
    assert fork.decision is not None
    assert fork.decision.timer == 30
    assert fork.decision.situation is not None
    assert fork.decision.situation.word("urgency") == "minutes"
    assert fork.decision.situation.acceptance == 2, "a factor that is left out has its neutral level"
    assert [choice.id for choice in fork.decision.choices] == ["left", "ask"]
    assert fork.decision.choices[0].effects.meters == {"health": 20}
    assert fork.decision.choices[0].effects.flags == {"went": True}
    assert scenario.scenes["talk"].decision.choices[1].execution == "weak"
    assert scenario.flags == ("went",)
    assert scenario.scenes["home"].title == "Home", "a scene without a title is named by its id"


@pytest.mark.parametrize(
    ("old", "new", "code", "words"),
    [
        ("style: directive", "style: directiv", "RC204", "directive"),
        ("outcome: They go.", "outcom: They go.", "RC201", "outcome"),
        ("text: You say that all go left now.", "texts: x", "RC202", "text"),
        ("timer: 30", "timer: soon", "RC203", "whole number"),
        ("timer: 30", "timer: 3", "RC206", "timer"),
        ("title: The fork", "title: 2026", "RC203", "quotes"),
        ("role: You walk.", 'role: ""', "RC207", "role"),
        ("title: The talk", 'title: "a\\nb"', "RC207", "one line"),
        ("- id: left", "- id: Left", "RC205", "a-z"),
        ("- id: left", "- id: con", "RC205", "device"),
        ("- id: left", "- id: timeout", "RC205", "time running out"),
        ("  talk:\n", "  Talk:\n", "RC205", "Talk"),
        ("{health: +20, went: true}", "{health: 900}", "RC203", "-100 to 100"),
        ("start: fork", "start: frok", "RC210", "fork"),
        ("next: woods", "next: wood", "RC210", "woods"),
        ("- id: ask", "- id: left", "RC211", "left"),
        ("when: went and health > 20", "when: went and", "RC212", "character"),
        ("when: went and health > 20", "when: not health", "RC212", "meter"),
        ("when: went and health > 20", "when: wend", "RC213", "went"),
        ("effects: {health: -20}", "effects: {healt: -20}", "RC214", "health"),
        ("effects: {health: -20}", "effects: {health: true}", "RC214", "meter"),
        ("{to: woods}]", "{when: went, to: woods}]", "RC215", "last"),
        ("[{when: health >= 60, to: home}", "[{to: home}", "RC215", "Only the last"),
        ("    timer: 30\n", "", "RC216", "timer"),
        ("    ending: good\n", "", "RC217", "neither"),
        ("title: The fork", "title: The \u202efork", "RC108", "direction"),
        ("title: A walk", "title: A walk\ntopic: the \u202etopic", "RC108", "direction"),
        ("title: The fork", "picture: {file: a.png, alt: the \u202ealt}", "RC108", "direction"),
        ("title: The fork", "picture: platfrom", "RC143", "platform"),
        ("title: The fork", "picture: hall.png", "RC142", "hall.png"),
    ],
)
def test_each_fault_has_its_code_its_line_and_a_way_to_mend_it(old: str, new: str, code: str, words: str) -> None:
    bent = changed(old, new)
    found = problem(bent)
    assert found.code == code
    assert words in found.message + found.help
    assert found.file == "walk.yaml"
    if new and code not in ("RC202", "RC205", "RC211", "RC214", "RC217"):
        assert found.line in (line_of(bent, new), line_of(bent, new) + 1)


def test_all_problems_of_all_files_are_reported_at_once() -> None:
    bent = (
        changed("style: directive", "style: bossy").replace("timer: 30", "timer: soon").replace("outcome:", "out:", 1)
    )
    loaded = load_text(bent, PACK.replace("version: 1.0.0", "version: one"))
    assert {each.code for each in loaded.problems} == {"RC201", "RC203", "RC204", "RC206"}
    assert {each.file for each in loaded.problems} == {"pack.yaml", "walk.yaml"}
    assert loaded.problems == sorted(loaded.problems)


def test_faults_of_meaning_are_all_reported_too() -> None:
    bent = (
        changed("next: woods", "next: nowhere")
        .replace("went and health > 20", "nobody > 1")
        .replace("start: fork", "start: x")
    )
    assert [each.code for each in load_text(bent).problems] == ["RC210", "RC210", "RC213"]


def test_a_scene_is_named_with_its_problem() -> None:
    found = problem(changed("next: woods", "next: nowhere"))
    assert (found.scenario, found.scene) == ("walk", "talk")


def test_pack_yaml_is_needed_and_of_a_format_that_is_known() -> None:
    assert problem(pack="format: 3\nid: small\n").code == "RC220"
    assert "formats 1 and 2" in problem(pack="format: 3\nid: small\n").message
    from trainer.packs.contents import Contents
    from trainer.packs.load import load_contents

    assert load_contents(Contents("x", {"walk.yaml": SCENARIO.encode()})).problems[0].code == "RC121"
    assert load_contents(Contents("x", {"pack.yaml": PACK.encode()})).problems[0].code == "RC130"


def test_names_in_pack_yaml_do_not_turn_the_reading_direction() -> None:
    for line in ("license: \u202eabc", "authors: [\u202eabc]"):
        assert problem(pack=f"{PACK}{line}\n").code == "RC108"


def test_two_scenarios_of_one_id_are_refused() -> None:
    assert problem(other__yaml=SCENARIO.encode()).code == "RC219"


def test_a_single_scenario_file_is_a_pack_of_its_own(tmp_path) -> None:
    file = tmp_path / "walk.yaml"
    file.write_text(SCENARIO, encoding="utf-8")
    loaded = load_pack(file)
    assert loaded.pack is not None
    assert loaded.pack.scenarios["walk"].key == "single/walk"


def test_crlf_and_a_byte_order_mark_are_read(tmp_path) -> None:
    folder = write_small(tmp_path / "p")
    (folder / "walk.yaml").write_bytes(b"\xef\xbb\xbf" + SCENARIO.replace("\n", "\r\n").encode())
    assert load_pack(folder).pack is not None


def test_what_a_playthrough_was_pinned_to_can_be_read_alone() -> None:
    scenario = load_scenarios("small", "walk.yaml", {"walk.yaml": SCENARIO.encode()})["walk"]
    assert scenario == small_pack().scenarios["walk"]
    assert load_scenarios("small", "walk.yaml", {"walk.yaml": b"id: ["}) == {}


def test_the_digest_names_the_content() -> None:
    assert small_pack().digest == small_pack().digest
    other = load_text(changed("You walk.", "You run.")).pack
    assert other is not None
    assert other.digest != small_pack().digest
    assert other.scenarios["walk"].digest != small_pack().scenarios["walk"].digest


@pytest.mark.parametrize("name", ["sets.yaml", "cast.yaml", "de.po", "locale/pt-BR.po"])
def test_a_file_that_the_format_names_and_that_is_no_scenario_leaves_a_pack_playable(tmp_path: Path, name: str) -> None:
    folder = write_small(tmp_path / "p")
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text("a: {b: [1, 2]}\n")
    loaded = load_pack(folder)
    assert loaded.problems == []
    assert list(loaded.pack.scenarios) == ["walk"]
    assert name in loaded.contents.files


@pytest.mark.parametrize("name", ["sets.yaml", "cast.yaml"])
def test_a_scenario_that_had_such_a_name_before_it_was_kept_is_played_as_ever(tmp_path: Path, name: str) -> None:
    folder = write_small(tmp_path / "p")
    (folder / "walk.yaml").rename(folder / name)
    loaded = load_pack(folder)
    assert loaded.problems == []
    assert {each.file for each in loaded.pack.scenarios.values()} == {name}


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("sets.yaml", b"a: [", "RC101"), ("cast.yaml", b"a: &x {b: 1}\nc: *x\n", "RC102"),
        ("sets.yaml", b"\xff", "RC106"),
        ("cast.yaml", b"[" * 100, "RC111"), ("sets.yaml", b"#" * (limits.YAML_FILE_BYTES + 1), "RC109"),
        ("de.po", b"#" * (limits.YAML_FILE_BYTES + 1), "RC109"), ("de.po", b"\xff\xfe", "RC106"),
        ("de.po", b"msgid \x00", "RC107"), ("other.yaml", b"a: 1", "RC2"),
    ],
)  # fmt: skip
def test_it_keeps_the_limits_of_all_other_texts(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    folder = write_small(tmp_path / "p")
    (folder / name).write_bytes(data)
    loaded = load_pack(folder)
    assert loaded.pack is None
    assert loaded.problems[0].code.startswith(code)
    assert loaded.problems[0].file == name
