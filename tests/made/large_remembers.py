"""A scenario of format 2 of any size: twin sets, cases, passages, questions, conditional outcomes and effects."""

from pathlib import Path

from tests.made.large import ENDINGS
from tests.made.remembers import PACK

HEAD = """id: ridge
title: A large scenario that remembers
role: You are the person who reads on.
minutes: 60
meters:
  health: {label: Health, start: 50}
  trust: {label: Trust, start: 50}
draw:
  wind: {turns: 60, holds-off: 40}
start: scene-0
scenes:
"""

SCENE = """  scene-{n}:
    title: Moment {n}
    moment: moment-{m}
    text:
      - Something happens in moment {n}, and **everybody looks at you**. The room is quiet but for the fan.
      - {{when: wind == turns, text: The wind has turned.}}
      - {{when: told, text: Somebody opens a window. You have seen this before.}}
    cases:
      - when: told
        situation: {{urgency: minutes, stakes: critical, procedure: known}}
        call: directive
        because: The facts of moment {n} make the call.
      - situation: {{urgency: days, stakes: high, procedure: none, knowledge: team, commitment: vital}}
        call: inspiring
        because: Nobody agreed to it in moment {n}.
    questions:
      - {{id: look, who: ben, text: What do you see in moment {n}?, answer: Nothing., seconds: 5, sets: seen}}
    choices:
      use: who-decides
      each:
        name-it:
          execution: strong
          tactic: legitimating
          outcome: [{{when: told, text: They go in moment {n}.}}, {{text: Nobody goes in moment {n}.}}]
          effects: [{{when: told, health: +3}}, {{when: not told, trust: -2, told: true}}]
          next: {next}
        ask-them:
          execution: fair
          outcome: They talk about moment {n}.
          effects: {{trust: +2, told: false}}
          next: [{{when: trust > 90 and seen, to: good}}, {{to: {next}}}]
"""


def large_remembering_yaml(scenes: int) -> str:
    """The scenario file as text."""
    parts = [HEAD]
    for n in range(scenes):
        parts.append(SCENE.format(n=n, m=n // 2, next=f"scene-{n + 1}" if n + 1 < scenes else "good"))
    return "".join(parts) + ENDINGS


def write_large_remembering(folder: Path, scenes: int) -> Path:
    """Write the pack and return its folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pack.yaml").write_text(PACK, encoding="utf-8")
    (folder / "ridge.yaml").write_text(large_remembering_yaml(scenes), encoding="utf-8")
    return folder
