"""A small pack as text, to be bent by tests."""

from pathlib import Path

from trainer.packs.contents import Contents
from trainer.packs.load import Loaded, load_contents
from trainer.packs.model import Pack, Scenario

PACK = """format: 1
id: small
title: Small pack
version: 1.0.0
language: en
"""

SCENARIO = """id: walk
title: A walk
role: You walk.
meters:
  health: {label: Health, start: 50}
start: fork
scenes:
  fork:
    title: The fork
    text: Two ways, and **a bell**.
    timer: 30
    situation: {urgency: minutes, stakes: critical, procedure: known}
    call: directive
    because: The bell rings.
    choices:
      - id: left
        text: You say that all go left now.
        style: directive
        execution: strong
        tactic: legitimating
        skills: [directing]
        outcome: They go.
        effects: {health: +20, went: true}
        next: talk
      - id: ask
        text: You ask where they would go.
        style: inspiring
        execution: fair
        slip: false consensus
        outcome: They talk.
        effects: {health: -20}
        next: talk
    on_timeout: {outcome: Nobody goes., effects: {health: -60}, next: talk}
  talk:
    title: The talk
    text: They sit down. What now?
    situation: {urgency: days, commitment: vital, acceptance: resisted}
    call: inspiring
    because: They have stopped walking.
    choices:
      - id: listen
        text: You listen to each of them.
        style: inspiring
        execution: strong
        tactic: consultation
        skills: [inspiring]
        effects: {health: +5}
        next: [{when: health >= 60, to: home}, {to: woods}]
      - id: order
        text: You order them to stand up.
        style: directive
        execution: weak
        slip: coercion
        next: woods
      - id: sing
        text: You sing what you sang before.
        style: inspiring
        when: went and health > 20
        next: home
  home:
    ending: good
    text: You are home.
  woods:
    ending: bad
    text: You are in the woods.
"""


def load_text(scenario: str = SCENARIO, pack: str = PACK, **files: bytes) -> Loaded:
    """Load a pack made of these texts; `files` are further files by name, with __ for a dot."""
    extra = {name.replace("__", "."): data for name, data in files.items()}
    return load_contents(Contents("small", {"pack.yaml": pack.encode(), "walk.yaml": scenario.encode(), **extra}))


def small_pack(scenario: str = SCENARIO) -> Pack:
    """The pack, loaded; it must have no problems."""
    loaded = load_text(scenario)
    assert loaded.pack is not None, loaded.problems
    return loaded.pack


def small_scenario(scenario: str = SCENARIO) -> Scenario:
    """Its scenario."""
    return small_pack(scenario).scenarios["walk"]


def write_small(folder: Path, scenario: str = SCENARIO, pack: str = PACK) -> Path:
    """Write the pack as a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pack.yaml").write_text(pack, encoding="utf-8")
    (folder / "walk.yaml").write_text(scenario, encoding="utf-8")
    return folder
