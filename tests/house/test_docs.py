"""What the documents say is so."""

import re
from pathlib import Path

import pytest

from trainer.cli.arguments import parser
from trainer.packs.builtin_pictures import BUILTIN_PICTURES
from trainer.packs.contents import Contents
from trainer.packs.format import BranchItem, ChoiceItem, MeterItem, PackFile, ScenarioFile, SceneItem, TimeoutItem
from trainer.packs.load import load_contents
from trainer.packs.situation import LEVELS

ROOT = Path(__file__).resolve().parents[2]
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
    for name in ("README.md", "CONTRIBUTING.md", "scenarios/README.md"):
        page = ROOT / name
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{name} -> {target}"


@pytest.mark.parametrize("block", [b for b in BLOCKS if "scenes:" in b])
def test_every_scenario_of_the_guide_loads(block: str) -> None:
    loaded = load_contents(Contents("guide.yaml", {"guide.yaml": block.encode()}, lone=True))
    assert loaded.pack is not None, loaded.problems


@pytest.mark.parametrize("block", [b for b in BLOCKS if "format:" in b])
def test_every_pack_yaml_of_the_guide_loads(block: str) -> None:
    scenario = next(b for b in BLOCKS if "scenes:" in b)
    loaded = load_contents(Contents("guide", {"pack.yaml": block.encode(), "first.yaml": scenario.encode()}))
    assert loaded.pack is not None, loaded.problems


def test_the_guide_explains_every_key_factor_and_picture() -> None:
    kinds = (PackFile, ScenarioFile, SceneItem, ChoiceItem, MeterItem, TimeoutItem, BranchItem)
    for key in {key for kind in kinds for key in kind.__struct_fields__} | LEVELS.keys() | BUILTIN_PICTURES.keys():
        assert f"`{key}`" in GUIDE, key


def test_both_licences_are_said() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "MIT License" in text
    assert "CC-BY-4.0" in text
