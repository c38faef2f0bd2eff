"""What the rehearsal says is what playing everything, without any cleverness, shows."""

from collections import deque

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.checks.contexts import bent
from tests.made.small import SCENARIO, small_pack, small_scenario
from trainer.checks.key.few_changes import few_changes
from trainer.checks.rehearsal import outlook
from trainer.checks.rehearsal.rehearsal import rehearse
from trainer.checks.rehearsal.score_bounds import Bounds
from trainer.checks.rule_context import RuleContext
from trainer.packs.model import Scenario
from trainer.play.engine import State, answers, begin, choose, is_over, replay, take
from trainer.scoring.fit import fit_of, followers_of, score

NAMES = ("s0", "s1", "s2", "s3")
WHENS = ("a", "not a", "b and m > 40", "m >= 60", "m < 30 or b", "m == 50", "k <= 20", "not (a or k != 100)", "60 <= m")


@st.composite
def scenarios(draw: st.DrawFn) -> str:
    """Scenarios with three meters of which one is never read, two flags, conditions and branches.

    Loops and dead ends happen.
    """
    lines = ["id: walk", "title: A walk", "role: You walk.", "start: s0", "meters:"]
    lines += ["  m: {label: M, start: 50}", "  k: {label: K, start: 95}", "  u: {label: Unread, start: 90}", "scenes:"]
    for place, name in enumerate(NAMES):
        call = draw(st.sampled_from(("directive", "inspiring", "either")))
        lines += [f"  {name}:", f"    text: At {name}.", f"    call: {call}", "    choices:"]
        for number in range(draw(st.integers(1, 3))):
            ahead = (*NAMES[place + 1 :], "end", "other") if draw(st.integers(0, 9)) else NAMES
            style = draw(st.sampled_from(("directive", "inspiring", "passive")))
            lines += [f"      - id: c{number}", f"        text: C{number}.", f"        style: {style}"]
            change = draw(
                st.sampled_from(
                    ("m: 15", "m: -25", "k: -40", "a: true", "b: true, m: 5", "a: false, k: 9", "u: 7, m: 15", "u: -9")
                )
            )
            lines.append(f"        effects: {{{change}}}")
            if draw(st.integers(0, 3)) == 0:
                lines.append(f"        when: {draw(st.sampled_from(WHENS))}")
            to = draw(st.sampled_from(ahead))
            if draw(st.booleans()):
                lines.append(f"        next: {to}")
            else:
                way = f"{{when: {draw(st.sampled_from(WHENS))}, to: {draw(st.sampled_from(ahead))}}}"
                lines.append(f"        next: [{way}, {{to: {to}}}]")
    lines += ["  end: {ending: good, text: The end.}", "  other: {ending: bad, text: Another.}"]
    lines += ["  setter:", "    text: T.", "    choices:"]  # declares every flag
    lines.append("      - {id: x, text: X., style: passive, effects: {a: true, b: true}, next: end}")
    return "\n".join(lines) + "\n"


def all_states(scenario: Scenario) -> dict[tuple[object, ...], State]:
    """Every state with all its meters and flags."""
    start = begin(scenario)
    found: dict[tuple[object, ...], State] = {}
    ahead = deque([start])
    while ahead:
        state = ahead.popleft()
        key = (state.scene_id, tuple(state.meters.values()), state.flags)
        if key not in found:
            found[key] = state
            ahead.extend(choose(state, answer)[0] for answer in answers(state))
    return found


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(scenarios())
def test_it_meets_offers_and_blocks_exactly_what_plain_playing_does(text: str) -> None:
    scenario = small_scenario(text)
    plain = all_states(scenario)
    found = rehearse(scenario)
    assert found.whole
    assert found.states <= len(plain)
    assert found.scenes == {state.scene_id for state in plain.values()}
    conditional = {(id, c.id) for id, s in scenario.scenes.items() if s.decision for c in s.decision.choices if c.when}
    offered = {(state.scene_id, answer) for state in plain.values() for answer in answers(state)}
    assert found.offered == offered & conditional
    stuck = {s.scene_id for s in plain.values() if is_over(s) and s.scene.ending is None}
    assert {blocked.scene for blocked in found.stuck} == stuck
    assert set(found.endings) == {s.scene_id for s in plain.values() if s.scene.ending}
    assert bool(found.endless) == bool(doomed(plain))


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(scenarios(), st.integers(1, 12))
def test_what_is_proved_of_a_story_that_was_not_played_whole_is_so(text: str, budget: int) -> None:
    pack = small_pack(text)
    scenario = pack.scenarios["walk"]
    part, whole = rehearse(scenario, budget), rehearse(scenario)
    for question, same in {
        "scenes": part.scenes == whole.scenes,
        "choices": part.offered == whole.offered,
        "ways": part.taken == whole.taken,
        "stops": not whole.stuck,
        "loops": not whole.endless,
        "scores": not list(few_changes(RuleContext(pack, {}, {"walk": whole}, None))),
    }.items():
        assert same or question in part.open or part.whole, question


def doomed(plain: dict[tuple[object, ...], State]) -> list[State]:
    """States from which nothing that stops can be reached."""
    after = {
        key: [
            (n.scene_id, tuple(n.meters.values()), n.flags) for a in answers(state) for n in (choose(state, a)[0],)
        ]
        for key, state in plain.items()
    }  # fmt: skip
    good = {key for key, ways in after.items() if not ways}
    while more := {key for key, ways in after.items() if key not in good and any(way in good for way in ways)}:
        good |= more
    return [state for key, state in plain.items() if key not in good]


def all_paths(scenario: Scenario) -> list[tuple[str, ...]]:
    """Every list of answers that ends; for scenarios without loops."""
    found: list[tuple[str, ...]] = []
    ahead: list[tuple[State, tuple[str, ...]]] = [(begin(scenario), ())]
    while ahead:
        state, path = ahead.pop()
        if is_over(state):
            found.append(path)
        ahead.extend((choose(state, answer)[0], (*path, answer)) for answer in answers(state))
    return found


def walk(scenario: Scenario, path: tuple[str, ...]):
    """The steps of a path of answers."""
    state, steps = begin(scenario), []
    for answer in path:
        after, move = choose(state, answer)
        steps.append(move)
        state = after
    return replay(scenario, steps)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(scenarios())
def test_what_can_be_scored_is_the_lowest_and_highest_of_all_paths(text: str) -> None:
    scenario = small_scenario(text)
    found = rehearse(scenario)
    if found.loops:
        assert all(reach.bounds is None for reach in found.endings.values())
        return
    by_ending: dict[str, list[tuple[int, ...]]] = {}
    lengths: dict[str, int] = {}
    for path in all_paths(scenario):
        steps = walk(scenario, path)
        end = steps[-1].after if steps else begin(scenario)
        if end.scene.ending is None:
            continue
        scored = [score(step) for step in steps]
        fit, changes = fit_of(scored), sum(turn is True for turn in followers_of(scored))
        directive = sum(each.call == "directive" for each in scored)
        numbers = (fit.right, directive, fit.of - directive, fit.of, changes, *end.meters.values())
        by_ending.setdefault(end.scene_id, []).append(numbers)
        lengths[end.scene_id] = min(len(path), lengths.get(end.scene_id, 99))
    assert set(by_ending) == set(found.endings)
    for ending, rows in by_ending.items():
        reach = found.endings[ending]
        assert reach.bounds is not None
        assert reach.path is not None
        spans = [*reach.bounds[:-1], *reach.bounds.meters.values()]
        assert spans == [Bounds(min(column), max(column)) for column in zip(*rows, strict=True)]
        assert len(reach.path) == lengths[ending]
        assert walk(scenario, reach.path)[-1].after.scene_id == ending


def test_meters_that_nothing_reads_do_not_multiply_the_states() -> None:
    without = bent(("went and health > 20", "went"), ("{when: health >= 60, to: home}", "{when: went, to: home}"))
    assert rehearse(small_scenario(without)).states == 5, "fork, talk after going or not, and two endings"
    assert rehearse(small_scenario()).states == 6, "talk at 70, at 30 and at 0 differ"


def test_each_part_of_each_condition_is_seen_true_and_false_or_not() -> None:
    parts = {str(p.part): (p.true, p.false) for p in rehearse(small_scenario()).parts}
    assert list(parts.values()) == [(True, True)] * 3
    never = bent(("when: went and health > 20", "when: went and health > 90"))
    (high,) = [p for p in rehearse(small_scenario(never)).parts if "90" in str(p.part)]
    assert (high.true, high.false) == (False, True)


def test_a_story_beyond_the_budget_is_explored_so_far_and_then_played_and_says_so() -> None:
    found = rehearse(small_scenario(), budget=2)
    assert not found.whole
    assert found.plays > 0
    assert found.scenes == set(small_scenario().scenes), "the plays try first what was tried least"
    assert found.bounds is None
    assert found == rehearse(small_scenario(), budget=2), "the plays are seeded"


def test_a_dead_end_that_was_met_is_proved_also_where_not_all_was_explored() -> None:
    listen, order = "- id: listen\n", "- id: order\n"
    silent = bent(*[(each, f"{each}        when: went\n") for each in (listen, order)])
    for budget in (2, 1_000):
        (blocked,) = rehearse(small_scenario(silent), budget=budget).stuck
        assert blocked.scene == "talk"
        assert blocked.path in (("ask",), ("timeout",))


def test_it_can_be_stopped() -> None:
    ticks: list[int] = []
    rehearse(small_scenario(SCENARIO), budget=2, tick=ticks.append)
    assert ticks


def alike(choices: int) -> str:
    """Decisions one after the other whose choices differ only in a meter that nothing reads."""
    head = "id: walk\ntitle: A walk\nrole: You walk.\nstart: s0\nmeters: {u: {label: U, start: 0}}\nscenes:\n"
    scenes = []
    for place in range(30):
        lines = [f"  s{place}:\n    text: Moment {place}.\n    call: directive\n    choices:\n"]
        lines += [
            f"      - {{id: c{n}, text: C{n}., style: directive, effects: {{u: {n}}}, next: s{place + 1}}}\n"
            for n in range(choices)
        ]
        scenes.append("".join(lines))
    return head + "".join(scenes) + "  s30: {ending: good, text: The end.}\n"


def test_answers_that_come_to_the_same_are_taken_once_and_all_of_them_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[str] = []
    monkeypatch.setattr(outlook, "take", lambda state, answer: (taken.append(answer.id), take(state, answer))[1])
    found = rehearse(small_scenario(alike(9)))
    assert taken == ["c0"] * 30
    assert (found.states, found.moves) == (31, 270)
    assert found.bounds is not None
    assert found.bounds.meters["u"] == Bounds(0, 100), "what nothing reads is still shown"


def carrying(facts: int) -> str:
    """Decisions that each set a fact or do not, which only the last one reads."""
    lines = ["id: walk", "title: A walk", "role: You walk.", "start: s0", "scenes:"]
    for place in range(facts):
        lines += [f"  s{place}:", f"    text: Moment {place}.", "    call: directive", "    choices:"]
        for id, effects in (("do", f"{{f{place}: true}}"), ("leave", "{}")):
            lines.append(
                f"      - {{id: {id}, text: T{id}., style: directive, effects: {effects}, next: s{place + 1}}}"
            )
    every = " and ".join(f"f{place}" for place in range(facts))
    lines += [f"  s{facts}:", "    text: The last.", "    call: directive", "    choices:"]
    lines.append(f"      - {{id: go, text: Go., style: directive, next: [{{when: {every}, to: good}}, {{to: bad}}]}}")
    return "\n".join([*lines, "  good: {ending: good, text: All.}", "  bad: {ending: bad, text: Not all.}"]) + "\n"


def test_states_that_differ_in_what_their_scene_does_not_read_ask_the_engine_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    taken: list[str] = []
    monkeypatch.setattr(outlook, "take", lambda state, answer: (taken.append(state.scene_id), take(state, answer))[1])
    found = rehearse(small_scenario(carrying(6)))
    assert found.states == sum(2**place for place in range(7)) + 2
    assert [taken.count(f"s{place}") for place in range(6)] == [2] * 6, "both answers, in one state of each scene"
    assert taken.count("s6") == 2**6, "here it is all read"
