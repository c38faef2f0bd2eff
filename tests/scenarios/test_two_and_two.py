"""What authors and players learn from first has two choices of each style in every decision, one strong of each."""

import re

import pytest

from trainer.actions.app_paths import shipped
from trainer.packs.contents import Contents
from trainer.packs.load import load_contents
from trainer.packs.model import Pack

ASSETS = shipped("assets")
HEAD = (ASSETS / "templates" / "pack.yaml").read_bytes().replace(b"{id}", b"new").replace(b"{title}", b"New")
GUIDE = (shipped("scenarios") / "README.md").read_text(encoding="utf-8")


def pack_of(text: bytes) -> Pack:
    loaded = load_contents(Contents("new", {"pack.yaml": HEAD, "one.yaml": text}))
    assert loaded.pack is not None, loaded.problems
    return loaded.pack


def texts() -> dict[str, bytes]:
    files = [*sorted((ASSETS / "templates").glob("*.yaml")), ASSETS / "warm-up" / "pan.yaml"]
    found = {file.name: file.read_bytes() for file in files if file.name != "pack.yaml"}
    blocks = [
        block for block in re.findall(r"```yaml\n(.*?)```", GUIDE, re.S) if "scenes:" in block or "kind:" in block
    ]
    return found | {f"guide {number}": block.encode() for number, block in enumerate(blocks)}


TEXTS = texts()


@pytest.mark.parametrize("name", TEXTS)
def test_every_decision_has_two_choices_of_each_style_one_of_them_strong(name: str) -> None:
    pack = pack_of(TEXTS[name])
    decisions = [scene.decision for each in pack.scenarios.values() for scene in each.scenes.values() if scene.decision]
    assert decisions
    for decision in decisions:
        for style in ("directive", "inspiring"):
            done = sorted(choice.execution for choice in decision.choices if choice.style == style)
            assert done == ["strong", "weak"], [choice.id for choice in decision.choices]
