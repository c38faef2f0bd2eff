"""What paths come to in the end: forks that never rejoin, ways back, and what is lost though all went well."""

from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checks.measures.test_measure import HILL, PACK, hill
from tests.made.clock import LookedAt
from tests.made.small import load_text
from trainer.checks.measures.ends import Ends, ends_of
from trainer.checks.measures.measure import measure
from trainer.checks.measures.paths import Whole, explored_whole
from trainer.checks.time_left import within
from trainer.packs.model import Choice, Pack, Scenario
from trainer.play.engine import State, begin, call_of, is_over, open_answers, take
from trainer.scoring.fit import fit_under
from trainer.scoring.verdict import verdict_under

HEAD = "id: hill\ntitle: A hill\nrole: You walk.\nstart: s0\nscenes:\n"
ENDINGS = "  good: {ending: good, text: Up.}\n  bad: {ending: bad, text: Down.}\n  lost: {ending: mixed, text: Lost.}\n"


def scene(id: str, left: str, right: str, call: str = "directive", weak: str = "", moment: str = "") -> str:
    """A decision: directing leads left, inspiring right, and a weak order, if there is one, to `weak`."""
    order = f"      - {{id: c, text: Go., style: directive, execution: weak, next: {weak}}}\n" if weak else ""
    return (
        f"  {id}:\n    text: Here.\n    call: {call}\n    moment: {moment or id}\n    choices:\n"
        f"      - {{id: a, text: Go., style: directive, next: {left}}}\n"
        f"      - {{id: b, text: Ask., style: inspiring, next: {right}}}\n{order}"
    )


def story(*scenes: str) -> Scenario:
    loaded = load_text(HEAD + "".join(scenes) + ENDINGS, PACK)
    assert loaded.pack is not None, loaded.problems
    return loaded.pack.scenarios["hill"]


def ends(scenario: Scenario) -> Ends:
    found = ends_of(explored(scenario))
    assert found is not None
    return found


def explored(scenario: Scenario) -> Whole:
    whole = explored_whole(scenario)
    assert whole is not None
    return whole


def test_two_ways_that_share_nothing_any_more_part_for_good() -> None:
    assert ends(story(scene("s0", "s1", "s2"), scene("s1", "good", "bad"), scene("s2", "lost", "lost"))).forks == (
        "s0",
    )


def test_two_ways_that_meet_in_a_moment_or_in_an_ending_do_not() -> None:
    shared_ending = story(scene("s0", "s1", "s2"), scene("s1", "good", "bad"), scene("s2", "lost", "bad"))
    assert ends(shared_ending).forks == ()
    sibling = scene("s1", "good", "bad", moment="noon"), scene("s2", "lost", "lost", moment="noon")
    assert ends(story(scene("s0", "s1", "s2"), *sibling)).forks == (), "scenes of one moment are one act"


def test_the_last_decision_is_no_fork_though_every_way_leads_to_an_ending_of_its_own() -> None:
    assert ends(story(scene("s0", "good", "bad"))).forks == ()


def test_ways_may_part_by_what_was_done_before() -> None:
    """At `path` everybody has one way, which depends on what was said at the gate."""
    text = HILL.replace("next: [{when: told, to: bad}, {to: top}]", "next: [{when: told, to: hut}, {to: rock}]")
    text = text.replace("next: [{when: told, to: top}, {to: bad}]", "next: [{when: told, to: hut}, {to: rock}]")
    more = scene("hut", "top", "top") + scene("rock", "bad", "bad")
    assert ends(hill(text + more).scenarios["hill"]).forks == ("path",)


def test_a_way_back_is_as_long_as_the_wrong_answers_it_forgives() -> None:
    forgiving = [scene(f"s{n}", f"s{n + 1}", f"s{n + 1}") for n in range(4)]
    assert ends(story(*forgiving, scene("s4", "good", "bad"))).way_back == 4
    assert ends(story(*forgiving, scene("s4", "good", "good"))).way_back == 5
    strict = story(scene("s0", "s1", "s1"), scene("s1", "s2", "bad"), scene("s2", "good", "good"))
    assert ends(strict).way_back == 1, "the second must be right, whatever comes then"
    assert ends(story(scene("s0", "bad", "lost"))).way_back == -1


def test_what_is_not_scored_is_no_part_of_a_bad_start() -> None:
    assert ends(story(scene("s0", "s1", "s1", call="either"), scene("s1", "good", "good"))).way_back == 1


def test_lost_is_what_right_calls_alone_can_come_to_and_is_not_good() -> None:
    assert ends(story(scene("s0", "lost", "bad"))).done_well_and_lost == ("lost",)
    assert ends(story(scene("s0", "good", "bad"))).done_well_and_lost == ()
    assert ends(story(scene("s0", "good", "bad", weak="lost"))).done_well_and_lost == (), "done poorly is not done well"


def test_what_is_drawn_may_lose_what_was_done_well() -> None:
    text = HEAD.replace("scenes:", "draw: {luck: {good: 1, bad: 1}}\nscenes:")
    text += scene("s0", "[{when: luck == bad, to: lost}, {to: good}]", "bad") + ENDINGS
    assert ends(hill(text).scenarios["hill"]).done_well_and_lost == ("lost",)


def by_flags(count: int) -> Pack:
    """Behind `gate` comes one of two moments for each flag, and then one of two endings of three: any two ways to go on
    share something, nothing is shared by all, and none has another within it.
    """
    flags = "".join(
        f"  s{n}:\n    text: Here.\n    call: directive\n    choices:\n"
        f"      - {{id: a, text: Go., style: directive, effects: {{f{n}: true}}, next: {after}}}\n"
        f"      - {{id: b, text: Ask., style: inspiring, next: {after}}}\n"
        for n, after in enumerate([*(f"s{n}" for n in range(1, count)), "gate"])
    )
    first = "[{when: f0 and f1, to: good}, {when: f0, to: bad}, {to: lost}]"
    second = "[{when: f0 and f1, to: bad}, {when: f0, to: lost}, {to: good}]"
    ways = [f"[{{when: f{n}, to: y{n}}}, {{to: n{n}}}]" for n in range(count)]
    on = [(way, way) for way in ways[1:]] + [(first, second)]
    after = "".join(scene(f"{has}{n}", *to) for n, to in enumerate(on) for has in "yn")
    return hill(HEAD + flags + scene("gate", ways[0], ways[0]) + after + ENDINGS)


def test_who_stops_or_has_no_time_does_not_wait_for_all_ways_to_be_compared() -> None:
    """Sixteen choices or so kept a check for minutes, and nothing stopped it: all ways are compared with all others."""
    whole = explored(by_flags(8).scenarios["hill"])
    ticks: list[int] = []
    found = ends_of(whole, ticks.append)
    assert found is not None
    assert found.forks == ()
    assert len(ticks) > 2**8, "one for each way at the gate"
    for seconds in (1, 2, len(ticks) // 2, len(ticks)):
        assert ends_of(whole, time=within(seconds, LookedAt(1))) is None
    assert ends_of(whole, time=within(len(ticks) + 2, LookedAt(1))) == found


def test_measures_whose_ends_had_no_time_are_not_whole() -> None:
    pack, without = by_flags(5), 0
    for seconds in range(1, 400, 20):
        found = measure(pack, pack.scenarios["hill"], time=within(seconds, LookedAt(1)))
        without += found.ends is None and found.paths is not None and found.paths.proved
        assert found.ends is not None or not found.whole
    assert without, "there was time for the paths and then no more"


class _Path(NamedTuple):
    """One path, played: its moments, the wrong answers at its start, whether all were right calls, and its ending."""

    moments: tuple[str, ...]
    wrong: int
    all_well: bool
    ending: str


def every_path(scenario: Scenario) -> list[_Path]:
    """By the engine, one after the other."""
    found: list[_Path] = []

    def go(state: State, moments: tuple[str, ...], fits: tuple[bool | None, ...], well: bool) -> None:
        if is_over(state):
            scored = [fit for fit in fits if fit is not None]
            wrong = scored.index(True) if True in scored else len(scored)
            found.append(_Path(moments, wrong, well, state.scene_id))
            return
        for answer in open_answers(state):
            assert isinstance(answer, Choice)
            fit = fit_under(call_of(state), answer.style)
            right = verdict_under(fit, answer.execution) in ("right", None)
            go(take(state, answer), (*moments, state.written.moment), (*fits, fit), well and right)

    go(begin(scenario), (), (), True)
    return found


@st.composite
def stories(draw) -> Scenario:
    """Up to five decisions, each leading to later ones and to endings."""
    count = draw(st.integers(1, 5))
    scenes = []
    for number in range(count):
        later = [f"s{n}" for n in range(number + 1, count)] + ["good", "bad", "lost"]
        left, right, weak = (draw(st.sampled_from(later)) for _ in range(3))
        call = draw(st.sampled_from(["directive", "inspiring", "either"]))
        moment = draw(st.sampled_from([f"s{number}", "noon"]))
        scenes.append(scene(f"s{number}", left, right, call, weak, moment))
    return story(*scenes)


@settings(max_examples=60, deadline=None)
@given(stories())
def test_the_figures_are_those_of_all_paths_played_one_by_one(scenario: Scenario) -> None:
    played, found = every_path(scenario), ends(scenario)
    good = [path.wrong for path in played if scenario.scenes[path.ending].ending == "good"]
    assert found.way_back == max(good, default=-1)
    lost = {path.ending for path in played if path.all_well and scenario.scenes[path.ending].ending != "good"}
    assert set(found.done_well_and_lost) == lost
    assert set(found.forks) == _forks(scenario)


def _forks(scenario: Scenario) -> set[str]:
    """By what can be met after each way of each scene, all told."""
    ways: dict[str, list[set[str]]] = {}
    for id in _met(scenario, scenario.start):
        for to in _ways(scenario, id):
            after = {_part(scenario, each) for each in _met(scenario, to)}
            ways.setdefault(scenario.scenes[id].moment, []).append(after)
    return {
        moment
        for moment, several in ways.items()
        if any(not one & other for one in several for other in several if _goes_on(one) and _goes_on(other))
    }


def _met(scenario: Scenario, start: str) -> set[str]:
    """The scenes that can be met from one on, itself too."""
    waiting, met = [start], set[str]()
    while waiting:
        id = waiting.pop()
        waiting += [] if id in met else _ways(scenario, id)
        met.add(id)
    return met


def _ways(scenario: Scenario, id: str) -> list[str]:
    decision = scenario.scenes[id].decision
    return [choice.next[0].to for choice in decision.choices] if decision is not None else []


def _part(scenario: Scenario, id: str) -> str:
    return f"moment {scenario.scenes[id].moment}" if scenario.scenes[id].decision is not None else f"ending {id}"


def _goes_on(parts: set[str]) -> bool:
    return any(part.startswith("moment ") for part in parts)
