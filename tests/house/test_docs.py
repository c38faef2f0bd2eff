"""What the documents say is so."""

import re
import tomllib
from pathlib import Path

import pytest

from trainer.actions.app_paths import shipped_packs
from trainer.checks.bots.ideas import ideas
from trainer.checks.bots.reader import learn_to_read
from trainer.checks.bots.word_model import learn
from trainer.checks.check_pack import check_pack
from trainer.checks.rules import RULES
from trainer.cli.arguments import parser
from trainer.packs.builtin_pictures import BUILTIN_PICTURES
from trainer.packs.contents import Contents
from trainer.packs.format import (
    BranchItem,
    CaseItem,
    ChoiceItem,
    ChoicesOfSet,
    MeterItem,
    PackFile,
    QuestionItem,
    ScenarioFile,
    SceneItem,
    TimeoutItem,
    VoiceItem,
)
from trainer.packs.format_drills import DrillChoice, DrillChoicesOfSet, DrillItem, DrillsFile, VersionItem
from trainer.packs.format_people import PersonItem
from trainer.packs.load import load_contents, load_pack
from trainer.packs.situation import LEVELS

ROOT = Path(__file__).resolve().parents[2]
PAGES = ("README.md", "CONTRIBUTING.md", "scenarios/README.md")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
GUIDE = (ROOT / "scenarios" / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```yaml\n(.*?)```", GUIDE, re.S)


def test_ci_runs_the_test_command_of_the_readme() -> None:
    (_, command, *_) = re.findall(r"```\n(python3 .*?)\n```", README)
    assert command in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "tests" in command


def test_the_readme_names_every_command() -> None:
    actions = next(action for action in parser()._actions if action.dest == "command")
    for command in actions.choices or ():
        assert f"trainer {command}" in README, command


def test_every_link_leads_somewhere() -> None:
    for name in PAGES:
        page = ROOT / name
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{name} -> {target}"


@pytest.mark.parametrize("name", PAGES)
def test_every_file_and_folder_that_a_page_names_is_there(name: str) -> None:
    named = re.findall(r"`((?:trainer|tests|scenarios|assets)/[^` ]*)`", (ROOT / name).read_text(encoding="utf-8"))
    missing = [path for path in named if not (ROOT / path).exists()]
    assert not missing


def test_the_readme_says_what_stands_in_every_room_and_in_every_folder_of_it() -> None:
    house = README.split("## The house")[1].split("## Licence")[0]
    table = {line.split("|")[1]: line for line in house.splitlines() if line.startswith("| `")}
    for room in sorted(path.parent for path in (ROOT / "trainer").glob("*/__init__.py")):
        (row,) = [line for folder, line in table.items() if f"`trainer/{room.name}/`" in folder]
        for folder in sorted(path.parent.name for path in room.glob("*/__init__.py")):
            assert f"`{folder}`" in row, f"{folder} in the row of {room.name}"


def test_the_diagram_of_the_readme_is_the_order_that_is_held() -> None:
    contract = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ][0]
    held = [layer for layer in contract["layers"][::-1] if layer not in ("drawing | files", "faces", "__main__")]
    (drawn,) = [line for line in README.splitlines() if line.startswith("packs  ->")]
    assert [room.strip() for room in drawn.split("->")] == held


def test_the_file_that_contributing_sends_authors_of_rules_to_is_the_one_that_lists_them() -> None:
    about = CONTRIBUTING.split("- **A new rule**")[1].split("\n- **")[0]
    (listed_in,) = re.findall(r"one line in `(.*?)`", about)
    text = (ROOT / listed_in).read_text(encoding="utf-8")
    assert all(f"import {rule.name}\n" in text for rule in RULES)
    (first, *others) = (
        re.findall(r"one file in (.*?), whose", about.replace("\n", " "))[0].replace(" or ", ", ").split(", ")
    )
    folders = {Path(first.strip("`")).name, *(Path(each.strip("`")).name for each in others)}
    assert folders == {rule.search.__module__.split(".")[-2] for rule in RULES}


def test_the_numbers_of_the_readme_are_counted() -> None:
    assert f"and {len(RULES)} rules look at the rest" in README
    known = list(load_pack(shipped_packs()[0]).pack.scenarios.values())
    assert len(ideas("en", learn(known), learn_to_read(known, "en"))) == 17
    assert "seventeen bots" in README


def test_the_tables_that_contributing_names_are_there() -> None:
    about = CONTRIBUTING.split("- **The situation model**")[1].split("\n- **")[0]
    tables = {"weights": "WEIGHTS", "gates": "GATES"}
    for what, path in re.findall(r"the (\w+) in\s+`(.*?)`", about):
        assert f"\n{tables.pop(what)}: " in (ROOT / path).read_text(encoding="utf-8")
    assert not tables


@pytest.mark.parametrize("block", [b for b in BLOCKS if "scenes:" in b])
def test_every_scenario_of_the_guide_loads(block: str) -> None:
    loaded = load_contents(Contents("guide.yaml", {"guide.yaml": block.encode()}, lone=True))
    assert loaded.pack is not None, loaded.problems


@pytest.mark.parametrize("block", [b for b in BLOCKS if "kind:" in b])
def test_every_drill_of_the_guide_is_left_alone_by_the_rules(block: str) -> None:
    head = next(b for b in BLOCKS if "format:" in b).replace("format: 1", "format: 2")
    loaded = load_contents(Contents("guide", {"pack.yaml": head.encode(), "drills.yaml": block.encode()}))
    assert loaded.pack is not None, loaded.problems
    assert [each for each in check_pack(loaded.pack, {}).problems if each.severity != "note"] == []


@pytest.mark.parametrize("block", [b for b in BLOCKS if "format:" in b])
def test_every_pack_yaml_of_the_guide_loads(block: str) -> None:
    scenario = next(b for b in BLOCKS if "scenes:" in b)
    loaded = load_contents(Contents("guide", {"pack.yaml": block.encode(), "first.yaml": scenario.encode()}))
    assert loaded.pack is not None, loaded.problems


def test_the_guide_explains_every_key_factor_and_picture() -> None:
    kinds = (
        PackFile, ScenarioFile, SceneItem, ChoiceItem, MeterItem, TimeoutItem, BranchItem, CaseItem, ChoicesOfSet,
        PersonItem, QuestionItem, VoiceItem, DrillsFile, DrillItem, VersionItem, DrillChoice, DrillChoicesOfSet,
    )  # fmt: skip
    for key in {key for kind in kinds for key in kind.__struct_encode_fields__} | LEVELS.keys() | set(BUILTIN_PICTURES):
        assert f"`{key}`" in GUIDE, key


def test_both_licences_are_said() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "MIT License" in text
    assert "CC-BY-4.0" in text
