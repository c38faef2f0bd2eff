"""A small pack in which a style can be right and done poorly, and the line that would have done it depends on state."""

from pathlib import Path

from tests.made.small import PACK, load_text, write_small
from trainer.packs.model import Scenario

SCENARIO = """id: walk
title: A walk
role: You walk.
meters:
  health: {label: Health, start: 50}
start: fork
scenes:
  fork:
    title: The fork
    text: Two ways, and a bell.
    timer: 30
    situation: {urgency: minutes, stakes: critical, procedure: known}
    call: directive
    because: The bell rings.
    questions:
      - {id: look, text: You look at the sky., answer: It is black., seconds: 5, sets: looked}
    choices:
      - id: left
        text: "“You, Ana: left, now.”"
        style: directive
        execution: strong
        outcome: [{when: looked, text: Ana runs before the storm.}, {text: Ana goes left.}]
        effects: [{when: looked, health: +30}, {when: not looked, health: +10}, {went: true}]
        next: talk
      - id: anyone
        text: "“Somebody should go, please, somebody.”"
        style: directive
        execution: weak
        slip: vague order
        outcome: Nobody goes.
        effects: {health: -10}
        next: talk
      - id: ask
        text: "“Where would you go?”"
        style: inspiring
        execution: fair
        outcome: They talk.
        next: talk
    on_timeout: {outcome: The bell stops., effects: {health: -20}, next: talk}
  talk:
    title: The talk
    text: They sit down.
    cases:
      - when: went
        situation: {urgency: days, commitment: vital, acceptance: resisted}
        call: inspiring
        because: They have gone far enough to be asked.
      - situation: {urgency: minutes, stakes: critical, procedure: known}
        call: directive
        because: Nobody has moved yet.
    choices:
      - id: hear
        text: "“What do you need?”"
        style: inspiring
        execution: fair
        outcome: They tell you.
        next: either
      - id: cheer
        text: "“We are the best!”"
        style: inspiring
        execution: weak
        slip: hollow speech
        outcome: They look at their shoes.
        next: either
      - id: whisper
        text: "“Perhaps somebody could stand up.”"
        style: directive
        execution: weak
        outcome: They stay.
        next: either
  either:
    title: A bench
    text: There is a bench.
    call: either
    because: It is a bench.
    choices:
      - {id: sit, text: You sit down on it., style: inspiring, execution: weak, next: home}
      - {id: tell, text: You tell them to sit down., style: directive, execution: weak, next: home}
  home:
    ending: good
    text: You are home.
"""
FORMAT_2 = PACK.replace("format: 1", "format: 2")


def poorly_done() -> Scenario:
    """The scenario."""
    loaded = load_text(SCENARIO, FORMAT_2)
    assert loaded.pack is not None, loaded.problems
    return loaded.pack.scenarios["walk"]


def write_poorly_done(folder: Path) -> Path:
    """Write the pack as a folder."""
    return write_small(folder, SCENARIO, FORMAT_2)
