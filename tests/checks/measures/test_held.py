"""A check measures the stories that are held to the gates, and says of which it had no time to."""

from tests.checks.measures.test_measure import HILL, hill
from tests.made.chain import DIRECT, INSPIRE, chain
from tests.made.clock import LookedAt
from tests.made.small import load_text
from trainer.checks.check_pack import check_pack
from trainer.checks.measures.held import is_held
from trainer.checks.time_left import within
from trainer.packs.model import Pack


def longer() -> Pack:
    """The hill with six bends before the gate."""
    bends = "".join(
        f"  m{n}:\n    text: Bend {n} comes.\n    situation: {{urgency: minutes}}\n    call: directive\n"
        f"    choices:\n      use: say\n      each:\n        tell: {{next: {after}}}\n        ask: {{next: {after}}}\n"
        for n, after in enumerate(["m1", "m2", "m3", "m4", "m5", "gate"])
    )
    return hill(HILL.replace("scenes:", "scenes:\n" + bends, 1).replace("start: gate", "start: m0"))


def plain() -> Pack:
    pack = load_text(chain(*[DIRECT, INSPIRE] * 6)).pack
    assert pack is not None
    return pack


def test_held_is_what_is_long_enough_and_depends_on_what_came_before() -> None:
    assert is_held(longer().scenarios["hill"])
    assert not is_held(hill().scenarios["hill"]), "two decisions"
    assert not is_held(plain().scenarios["walk"]), "nothing depends on anything"


def test_gates_that_are_not_kept_are_warnings_of_a_check() -> None:
    found = check_pack(longer(), {})
    codes = {each.code: each.severity for each in found.problems if each.code.startswith("RC4")}
    assert codes.keys() >= {"RC402", "RC403", "RC410"}
    assert set(codes.values()) == {"warning"}
    assert found.whole
    assert not [each for each in check_pack(plain(), {}).problems if each.code.startswith("RC4")]


def test_what_there_was_no_time_to_measure_is_told_and_not_judged() -> None:
    found = check_pack(longer(), {}, time=within(60, LookedAt(1)))
    assert found.unmeasured == ("hill",)
    assert found.late
    assert not [each for each in found.problems if each.code.startswith("RC40")]
