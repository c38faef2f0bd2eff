"""What depends on what came before is rehearsed exactly: as plain playing of every draw, question and answer shows."""

from collections import deque
from itertools import permutations, product

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.made.remembers import remembering_scenario
from trainer.checks.rehearsal.coverage import Place
from trainer.checks.rehearsal.depending import depending
from trainer.checks.rehearsal.needs import Needs, lowest_alike
from trainer.checks.rehearsal.rehearsal import Rehearsal, rehearse
from trainer.packs.condition import Flag
from trainer.packs.model import Effects, EffectsWhen, Scenario
from trainer.play.chance import all_facts, seed_that_draws
from trainer.play.conditions import holds
from trainer.play.engine import State, Step, answers, ask, begin, choose, is_over, questions, replay, unasked
from trainer.play.move import Move
from trainer.scoring.fit import fit_of, score

NAMES = ("s0", "s1", "s2")
WHENS = (
    "a",
    "not a",
    "q",
    "m >= 55",
    "m < 45 or a",
    "m > 69",
    "m <= 36",
    "d == x",
    "d != x and a",
    "not (q or b)",
    "b",
    "r",
    "r and a",
)
EFFECTS = (
    "{m: 10}", "{m: -15, a: true}", "[{when: a, m: 20}, {when: q, m: -30}, {m: 5}]", "[{when: not a, a: true}]",
    "[{when: d == x, m: 20}, {m: -5}]", "[{when: d != x, m: 20}, {when: b, m: -9}]", "[{when: not q, m: -14}]",
    "[{when: d == x, b: true}, {when: m > 50, a: false}]", "[{a: true, when: q}, {a: false, when: b}]",
    "{r: true}", "{a: true}",
)  # fmt: skip


@st.composite
def scenarios(draw: st.DrawFn) -> str:
    """Three scenes in a row with everything the format has; every flag is set somewhere."""

    def when() -> str:
        return draw(st.sampled_from(WHENS))

    lines = ["id: ridge", "title: T", "role: R.", "start: s0", "meters: {m: {label: M, start: 50}}"]
    lines += ["draw: {d: {x: 1, y: 2}, unread: {u: 1, v: 1}}", "scenes:"]
    for place, name in enumerate(NAMES):
        lines += [f"  {name}:", f"    text: [T., {{when: {when()}, text: P.}}]"]
        if draw(st.booleans()):
            lines.append(f"    holds: {when()}")
        lines.append(f"    cases: [{{when: {when()}, call: directive}}, {{call: inspiring}}]")
        if draw(st.booleans()):
            found_out = draw(st.sampled_from(("", ", sets: r")))
            lines.append("    questions: [{id: ask, text: Q?, answer: A., sets: q},")
            lines.append(f"      {{id: look, text: L., answer: A.{found_out}}}]")
        lines.append("    choices:")
        ahead = (*NAMES[place + 1 :], "end", "other")
        shared = [draw(st.sampled_from(ahead)), draw(st.sampled_from(ahead)), when()] if draw(st.booleans()) else None
        for number in range(2):
            style = draw(st.sampled_from(("directive", "inspiring")))
            lines += [f"      - id: c{number}", f"        text: C{number}.", f"        style: {style}"]
            lines.append(f"        effects: {draw(st.sampled_from(EFFECTS))}")
            if number and draw(st.booleans()):
                lines.append(f"        when: {when()}")
            if draw(st.booleans()):
                lines.append(f"        outcome: [{{when: {when()}, text: One.}}, {{text: Other.}}]")
            to, other, then = shared or (draw(st.sampled_from(ahead)), draw(st.sampled_from(ahead)), when())
            lines.append(f"        next: [{{when: {then}, to: {to}}}, {{to: {other}}}]")
    lines += ["  end:", "    ending: good", f"    text: [E., {{when: {when()}, text: P.}}]", f"    holds: {when()}"]
    lines += ["  other: {ending: bad, text: Another.}", "  setter:", "    text: T.", "    questions:"]
    lines += ["      - {id: ask, text: Q?, answer: A., sets: q}", "    choices:"]
    lines.append("      - {id: x, text: X., style: passive, effects: {a: true, b: true, r: true}, next: end}")
    return "\n".join(lines) + "\n"


def ways_to_stand(state: State) -> list[State]:
    """The state with each list of questions asked that can be."""
    if is_over(state):
        return [state]
    ids = [question.id for question in questions(state)]
    found = []
    for size in range(len(ids) + 1):
        for order in permutations(ids, size):
            asked = state
            for id in order:
                asked = ask(asked, id)
            found.append(asked)
    return found


class Plain:
    """Everything that playing shows, without any cleverness: each state with all its meters and flags, each path."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenes: set[str] = set()
        self.offered: set[tuple[str, str]] = set()
        self.met: set[Place] = set()
        self.broken: set[str] = set()
        self.rights: dict[str, set[tuple[int, int]]] = {}
        ahead: deque[tuple[State, tuple[Step, ...]]] = deque()
        for facts in all_facts(scenario.draw):
            seed = seed_that_draws(scenario.draw, facts)
            assert seed is not None
            ahead.append((begin(scenario, seed), ()))
        while ahead:
            state, steps = ahead.popleft()
            self._see(state)
            if state.scene.ending is not None:
                right, of = fit_of(map(score, steps))
                self.rights.setdefault(state.scene_id, set()).add((right, of))
            for asked in ways_to_stand(state):
                self._see_entries(asked, asked=True)
                for answer in answers(asked):
                    after, move = choose(asked, answer)
                    self.offered.add((state.scene_id, answer))
                    ahead.append((after, (*steps, Step(unasked(asked), move, after))))

    def _see(self, state: State) -> None:
        self.scenes.add(state.scene_id)
        self._see_entries(state, asked=False)
        if not holds(state.written.holds, state.meters, state.flags):
            self.broken.add(state.scene_id)

    def _see_entries(self, state: State, *, asked: bool) -> None:
        for each in depending(state.written):
            if each.asked == asked:
                for number, when in enumerate(each.whens):
                    if holds(when, state.meters, state.known):
                        self.met.add(Place(state.scene_id, each.key, number))
                        if each.first:
                            break


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(scenarios())
def test_it_meets_exactly_what_plain_playing_of_every_draw_question_and_answer_does(text: str) -> None:
    scenario = remembering_scenario(text)
    plain, found = Plain(scenario), rehearse(scenario)
    assert found.whole
    assert found.scenes == plain.scenes
    assert found.met == plain.met
    conditional = {(id, c.id) for id, s in scenario.scenes.items() if s.decision for c in s.decision.choices if c.when}
    assert found.offered == plain.offered & conditional
    assert {blocked.scene for blocked in found.broken} == plain.broken
    for ending, counts in plain.rights.items():
        bounds = found.endings[ending].bounds
        assert bounds is not None
        assert (bounds.right.low, bounds.right.high) == (min(counts)[0], max(right for right, _ in counts))
    assert_paths_lead_there(scenario, found)


ASKED_WHERE_IT_IS_NOT_READ = """id: ridge
title: T
role: R.
start: first
scenes:
  first:
    call: directive
    text: T.
    choices:
      - {id: knows, text: K., style: directive, effects: {q: true}, next: then}
      - {id: sets, text: S., style: inspiring, effects: {a: true}, next: then}
  then:
    call: directive
    text: T.
    questions: [{id: ask, text: Q?, answer: A., sets: q}]
    choices: [{id: x, text: X., style: directive, next: last}, {id: y, text: Y., style: inspiring, next: last}]
  last:
    call: directive
    text: T.
    choices:
      - {id: both, text: B., style: directive, when: q and a, next: end}
      - {id: no, text: N., style: inspiring, next: other}
  end: {ending: good, text: E.}
  other: {ending: bad, text: O.}
"""


def test_what_one_knew_before_and_another_finds_out_by_asking_is_known_to_both_later() -> None:
    found = rehearse(remembering_scenario(ASKED_WHERE_IT_IS_NOT_READ))
    assert found.whole
    assert set(found.endings) == {"end", "other"}
    assert ("last", "both") in found.offered


CHANGES = st.integers(-40, 40)


@given(CHANGES, st.lists(st.tuples(CHANGES, st.booleans()), min_size=1, max_size=4), st.integers(1, 100))
def test_values_that_are_one_before_effects_by_condition_stay_on_one_side_of_a_cut_after_any_of_them(
    always: int, some: list[tuple[int, bool]], cut: int
) -> None:
    more = [EffectsWhen(Effects({"m": by}), Flag("a") if conditional else None) for by, conditional in some]
    needs = Needs({"m": 1 << cut}).before(Effects({"m": always}), more)
    lowest = lowest_alike(needs.cuts.get("m", 0))
    for came in product(*[(True, False) if conditional else (True,) for _, conditional in some]):
        change = always + sum(by for (by, _), here in zip(some, came, strict=True) if here)
        sides = [max(0, min(100, value + change)) >= cut for value in range(101)]
        assert all(sides[v] == sides[v + 1] for v in range(100) if lowest[v] == lowest[v + 1])


def assert_paths_lead_there(scenario: Scenario, found: Rehearsal) -> None:
    """Every path that is named can be played, with what it draws and asks, and ends where it says."""
    named = [(blocked.scene, blocked.path) for blocked in found.broken]
    named += [(scene, reach.path) for scene, reach in found.endings.items() if reach.path is not None]
    for scene, path in named:
        facts = frozenset(step for step in path if "=" in step)
        seed = seed_that_draws(scenario.draw, facts)
        assert seed is not None
        state, moves = begin(scenario, seed), list[Move]()
        for step in path[len(facts) :]:
            if any(question.id == step for question in questions(state)):
                state = ask(state, step)
            else:
                state, move = choose(state, step)
                moves.append(move)
        assert state.scene_id == scene
        assert not moves or replay(scenario, moves, seed)[-1].after == state
