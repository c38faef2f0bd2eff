"""A pack without a word: texts of digits and marks, ids of one letter. Any word shown is the program's own."""

from pathlib import Path

from trainer.packs.contents import Contents
from trainer.packs.load import load_contents
from trainer.packs.model import Pack

PACK = """format: 1
id: p
title: "1"
version: 1.0.0
language: en
authors: ["2"]
license: "3"
summary: "4"
"""

SCENARIO = """id: s
title: "10"
role: "11"
topic: "12"
minutes: 3
meters:
  m: {label: "13", start: 50}
start: a
scenes:
  a:
    title: "20"
    text: "21 **22**."
    timer: 30
    situation: {urgency: minutes, stakes: critical, procedure: known}
    call: directive
    because: "23."
    choices:
      - {id: x, text: "24.", style: directive, execution: strong, tactic: legitimating, skills: [directing],
         outcome: "25.", effects: {m: +20, f: true}, next: b}
      - {id: y, text: "26.", style: inspiring, execution: fair, slip: false consensus, outcome: "27.",
         effects: {m: -20}, next: b}
    on_timeout: {outcome: "28.", effects: {m: -60}, next: b}
  b:
    title: "30"
    text: "31?"
    situation: {urgency: days, commitment: vital, acceptance: resisted}
    call: directive
    because: "32."
    choices:
      - {id: x, text: "33.", style: inspiring, execution: strong, tactic: consultation, skills: [inspiring],
         effects: {m: +5}, next: [{when: m >= 60, to: c}, {to: d}]}
      - {id: y, text: "34.", style: directive, execution: weak, slip: vague order, next: d}
      - {id: z, text: "35.", style: passive, slip: abdication, when: f and m > 20, next: c}
  c:
    title: "40"
    text: "41."
    situation: {urgency: hours}
    call: either
    choices:
      - {id: x, text: "42.", style: inspiring, next: d}
      - {id: y, text: "43.", style: directive, next: e}
  d: {title: "50", ending: good, text: "51."}
  e: {title: "60", ending: bad, text: "61."}
"""


def wordless_pack() -> Pack:
    """The pack, loaded; it must have no problems."""
    files = {"pack.yaml": PACK.encode(), "s.yaml": SCENARIO.encode()}
    loaded = load_contents(Contents("p", files))
    assert loaded.pack is not None, loaded.problems
    return loaded.pack


def write_wordless(folder: Path) -> Path:
    """Write the pack as a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pack.yaml").write_text(PACK, encoding="utf-8")
    (folder / "s.yaml").write_text(SCENARIO, encoding="utf-8")
    return folder
