"""A small pack of format 2: everything the format has, in as few scenes as it takes."""

from pathlib import Path

from trainer.checks.rehearsal.rehearsal import rehearse
from trainer.checks.rule import Rule
from trainer.checks.rule_context import RuleContext
from trainer.packs.contents import Contents
from trainer.packs.load import Loaded, load_contents
from trainer.packs.model import Pack, Scenario
from trainer.packs.problems import Problem

PACK = """format: 2
id: remembers
title: A pack that remembers
version: 1.0.0
language: en
cast:
  ben: {name: Ben, age: 31, about: wants the summit, portrait: {skin: 3, hair: short-dark, wears: jacket}}
sets:
  who-decides:
    - {id: name-it, text: "We turn at noon. Ben, you lead us down.", style: directive}
    - {id: ask-them, text: "What do you see up there that I do not?", style: inspiring}
"""

SCENARIO = """id: ridge
title: The ridge
role: You guide two people over a ridge.
meters:
  trust: {label: Trust, start: 50}
cast:
  tomoko: {name: Tomoko, about: counts her steps}
draw:
  wind: {turns: 60, holds-off: 40}
start: morning
scenes:
  morning:
    title: In the morning
    text: They lace their boots.
    situation: {urgency: days, commitment: vital, acceptance: resisted}
    call: inspiring
    because: They will only keep a rule that is theirs.
    questions:
      - {id: look-at-hands, who: tomoko, text: How are your hands?, answer: She closes them slowly., seconds: 10,
         sets: hands_known}
    choices:
      use: who-decides
      each:
        name-it:
          execution: strong
          outcome: [{when: hands_known, text: Tomoko nods.}, {text: Nobody nods.}]
          effects: {trust: -10}
          next: noon
        ask-them:
          execution: strong
          outcome: They make a rule.
          effects: {trust: +10, rule_agreed: true}
          next: noon
  noon:
    title: Noon
    moment: noon
    picture: {place: ridge, light: noon, with: [tomoko: tired, ben]}
    text:
      - The watch says twelve.
      - {when: wind == turns, text: The wind has turned.}
      - {when: rule_agreed, text: Tomoko taps her watch.}
      - {when: not rule_agreed, text: "“We are so close,” says Ben."}
    timer: 30
    cases:
      - when: rule_agreed
        situation: {urgency: minutes, stakes: critical, procedure: known}
        call: directive
        because: The rule is theirs, and it is noon.
      - situation: {urgency: hours, stakes: high, commitment: vital, acceptance: resisted}
        call: inspiring
        because: [Nobody agreed to turn., {when: wind == turns, text: And the wind has turned.}]
    questions:
      - {id: ask-ben, who: ben, text: How far is it?, answer: Twenty minutes., seconds: 5, sets: far_known}
      - {id: look-up, text: You look up., answer: Cloud., seconds: 5}
    choices:
      use: who-decides
      each:
        name-it:
          execution: strong
          slip: coercion
          outcome: [{when: rule_agreed, text: They turn.}, {text: They walk on.}]
          effects: [{when: rule_agreed, trust: +20}, {when: not rule_agreed, trust: -20, resisted: true}, {seen: true}]
          next: [{when: resisted, to: late}, {to: home}]
        ask-them:
          execution: strong
          outcome: They look.
          effects: [{when: far_known, trust: +5}, {trust: +5}]
          next: [{when: wind == turns and rule_agreed, to: late}, {to: home}]
    on_timeout:
      outcome: [{when: wind == turns, text: It blows harder.}, {text: Nothing happens.}]
      effects: [{when: wind == turns, trust: -30}]
      next: late
  home:
    ending: good
    text: [You are home., {when: rule_agreed, text: The rule held.}]
    holds: not resisted
    voices:
      - {who: tomoko, when: hands_known, text: You asked about my hands.}
      - {who: ben, text: We did not get up.}
  late:
    ending: bad
    text: You are late.
"""


def load_remembering(scenario: str = SCENARIO, pack: str = PACK) -> Loaded:
    """Load the pack from these texts."""
    return load_contents(Contents("remembers", {"pack.yaml": pack.encode(), "ridge.yaml": scenario.encode()}))


def remembering_pack(scenario: str = SCENARIO, pack: str = PACK) -> Pack:
    """The pack, loaded; it must have no problems."""
    loaded = load_remembering(scenario, pack)
    assert loaded.pack is not None, loaded.problems
    assert not loaded.problems
    return loaded.pack


def remembering_scenario(scenario: str = SCENARIO, pack: str = PACK) -> Scenario:
    """Its scenario."""
    return remembering_pack(scenario, pack).scenarios["ridge"]


def write_remembering(folder: Path) -> Path:
    """Write the pack as a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pack.yaml").write_text(PACK, encoding="utf-8")
    (folder / "ridge.yaml").write_text(SCENARIO, encoding="utf-8")
    return folder


def problems_of(rule: Rule, scenario: str = SCENARIO, pack: str = PACK) -> list[Problem]:
    """What a rule finds in the pack, played whole."""
    loaded = remembering_pack(scenario, pack)
    rehearsals = {id: rehearse(each) for id, each in loaded.scenarios.items()}
    assert all(rehearsal.whole for rehearsal in rehearsals.values())
    return list(rule(RuleContext(loaded, {}, rehearsals, None)))
