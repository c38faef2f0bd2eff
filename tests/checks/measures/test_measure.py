"""The figures of a story that is small enough to know them."""

from tests.made.small import load_text
from trainer.checks.measures.gates import GATES
from trainer.checks.measures.measure import measure
from trainer.checks.measures.measured import Measures
from trainer.packs.model import Pack

PACK = "format: 2\nid: hill\ntitle: A hill\nversion: 1.0.0\nlanguage: en\n"

HILL = """
id: hill
title: A hill
role: You walk.
start: gate
meters:
  trust: {label: Trust, start: 50}
sets:
  say:
    - {id: tell, text: You go first now., style: directive}
    - {id: ask, text: Who wants to go?, style: inspiring}
scenes:
  gate:
    text: You stand at the gate.
    situation: {urgency: minutes}
    call: directive
    choices:
      use: say
      each:
        tell: {execution: strong, outcome: They go., effects: {trust: -10, told: true}, next: path}
        ask: {execution: weak, outcome: They talk., effects: {trust: -20}, next: path}
  path:
    text:
      - The path is steep.
      - {when: told, text: Somebody walks ahead.}
    cases:
      - {when: told, situation: {urgency: days}, call: inspiring}
      - {situation: {urgency: minutes}, call: directive}
    choices:
      use: say
      each:
        tell: {execution: strong, outcome: They go., effects: {trust: +10}, next: [{when: told, to: bad}, {to: top}]}
        ask: {execution: weak, outcome: They talk., effects: {trust: +20}, next: [{when: told, to: top}, {to: bad}]}
  top: {ending: good, text: You are up.}
  bad: {ending: bad, text: You are lost.}
"""


def hill(text: str = HILL) -> Pack:
    loaded = load_text(text, PACK)
    assert loaded.pack is not None, loaded.problems
    return loaded.pack


def measured(text: str = HILL, **options) -> Measures:
    pack = hill(text)
    return measure(pack, next(iter(pack.scenarios.values())), **options)


def test_paths_are_counted_over_all_of_them() -> None:
    paths = measured().paths
    assert paths is not None
    assert paths.proved
    assert paths.decisions == (2, 2)
    assert (paths.call_sequences, paths.orders, paths.moments_on_every_path) == (2, 1, 1.0)
    assert paths.fewest_of_a_call == 0, "where nobody was told, nothing calls for inspiring"


def test_the_key_as_it_is_written() -> None:
    of = measured()
    assert (of.state_dependent_calls, of.twin_sets, of.two_strong) == (1, 1, 0.0)


def test_a_right_answer_at_the_end_is_a_good_end_so_the_last_decision_changes_it_always_and_the_first_never() -> None:
    of = measured()
    assert of.influences["path"].share == 1.0
    assert of.influences["gate"].share == 0.0, "with the same rightness later it ends in the same place"
    assert abs(of.endings["top"] - 0.5) < 0.05


def test_what_choices_cost_and_gain() -> None:
    """Strong and right: at the gate it costs 10 and beats asking; on the path, where nobody was told, it adds 10."""
    outcomes = measured().outcomes
    assert outcomes.right_costs is not None
    assert abs(outcomes.right_costs - 2 / 3) < 0.05
    assert outcomes.right_dominant == outcomes.right_costs, "on the path asking adds more"
    assert outcomes.weak_right_minus_strong_wrong == 10


def test_a_cue_is_on_the_right_style_as_often_as_its_choice_is() -> None:
    long = HILL.replace("scenes:", "scenes:\n" + "".join(_more(n) for n in range(6)), 1).replace(
        "start: gate", "start: m0"
    )
    cues = {(cue.kind, cue.cue): cue for cue in measured(long).cues}
    assert cues["words", "question"].n == 9
    assert cues["words", "question"].key_rate == 1 / 9
    assert cues["words", "imperative"].key_rate == 8 / 9 if ("words", "imperative") in cues else True


def _more(n: int) -> str:
    after = f"m{n + 1}" if n < 5 else "gate"
    return (
        f"  m{n}:\n    text: Bend {n} comes.\n    situation: {{urgency: minutes}}\n    call: directive\n    choices:\n"
        f"      use: say\n      each:\n        tell: {{next: {after}}}\n        ask: {{next: {after}}}\n"
    )


def test_the_same_seed_measures_the_same_and_another_nearly_so() -> None:
    one, same, other = measured(), measured(), measured(seed=1)
    assert one == same
    assert one.endings != other.endings


def test_a_story_that_can_go_round_is_measured_by_its_plays() -> None:
    round = HILL.replace("effects: {trust: -20}, next: path", "effects: {trust: -20}, next: gate")
    of = measured(round)
    assert of.paths is not None
    assert not of.paths.proved
    assert of.plays > 0


def test_every_figure_has_a_gate_and_what_cannot_be_counted_is_not_held_against_it() -> None:
    of = measured()
    assert {gate.name for gate in GATES if gate.short(of)} >= {"decisions", "call_sequences", "two_strong", "endings"}
    nothing = replace_paths(of)
    assert not next(gate for gate in GATES if gate.name == "orders").short(nothing)


def replace_paths(of: Measures) -> Measures:
    return of._replace(paths=None)
