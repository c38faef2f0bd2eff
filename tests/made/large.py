"""A scenario of any size: a chain of decisions with three choices each, meters, flags, conditions and branches."""

from pathlib import Path

from trainer.packs.load import load_pack
from trainer.packs.model import Scenario

PACK = """format: 1
id: {id}
title: A large pack
version: 1.0.0
language: en
"""

HEAD = """id: {id}
title: A large scenario
role: You are the person who reads on.
minutes: 60
meters:
  health: {{label: Health, start: 50}}
  trust: {{label: Trust, start: 50}}
start: scene-0
scenes:
"""

SCENE = """  scene-{n}:
    title: Moment {n}
    text: |
      Something happens in moment {n}, and **everybody looks at you**. The room is quiet but for the fan.
      Somebody opens a window. You have seen this before, and you have not.
    situation: {{urgency: {urgency}, stakes: high, procedure: known, knowledge: leader, commitment: some}}
    call: {call}
    because: The facts of moment {n} make the call.
    choices:
      - id: tell
        text: '"You take the list. You call the others. Tell me when it is done."'
        style: directive
        execution: strong
        tactic: legitimating
        skills: [directing, organizing]
        outcome: They go.
        effects: {{health: +{up}, told: true}}
        next: {next}
      - id: ask
        text: '"What do you see that I do not see? Take your time, all of you."'
        style: inspiring
        execution: fair
        tactic: consultation
        outcome: They talk.
        effects: {{trust: +{up}}}
        when: health > 3 or told
        next: [{{when: trust > 90 and not told, to: good}}, {{to: {next}}}]
      - id: wait
        text: You look at the clock and hope that somebody else will begin.
        style: passive
        slip: abdication
        outcome: Nobody does.
        effects: {{health: -{down}, trust: -{down}}}
        next: {next}
"""

ENDINGS = """  good:
    ending: good
    text: It ends well.
  bad:
    ending: bad
    text: It ends badly.
"""


def large_yaml(scenes: int, id: str = "large", up: int = 3, down: int = 2) -> str:
    """The scenario file as text; about 1.6 KB a scene. Meters go up and down by these steps."""
    parts = [HEAD.format(id=id)]
    for n in range(scenes):
        urgency, call = ("minutes", "directive") if n % 2 else ("days", "inspiring")
        follow = f"scene-{n + 1}" if n + 1 < scenes else "good"
        parts.append(SCENE.format(n=n, next=follow, urgency=urgency, call=call, up=up, down=down))
    return "".join(parts) + ENDINGS


def write_large_pack(folder: Path, scenes: int, id: str = "large-pack", up: int = 3, down: int = 2) -> Path:
    """Write the pack and return its folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pack.yaml").write_text(PACK.format(id=id), encoding="utf-8")
    (folder / "large.yaml").write_text(large_yaml(scenes, up=up, down=down), encoding="utf-8")
    return folder


def large_scenario(folder: Path, scenes: int) -> Scenario:
    """A large scenario, written and loaded."""
    return load_large(write_large_pack(folder, scenes))


def load_large(folder: Path) -> Scenario:
    """The scenario of a pack written here; it must have no problems."""
    loaded = load_pack(folder)
    assert loaded.pack is not None, loaded.problems[:3]
    return loaded.pack.scenarios["large"]
