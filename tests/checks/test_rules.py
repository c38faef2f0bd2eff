"""All rules together: their manual, their codes, and what a pack may say about them."""

import re
from pathlib import Path

import pytest

from tests.checks.contexts import bent
from tests.made.small import PACK, SCENARIO, load_text
from trainer.actions.app_paths import shipped
from trainer.checks.check_pack import Checked, Stopped, check_pack
from trainer.checks.manual import manual
from trainer.checks.rules import RULES

TESTS = Path(__file__).parent
LONELY = "  lonely:\n    ending: mixed\n    text: Nobody comes here.\n"


def check(scenario: str = SCENARIO, pack: str = PACK, **options) -> Checked:
    loaded = load_text(scenario, pack)
    assert loaded.pack is not None
    return check_pack(loaded.pack, {}, **options)


def codes(checked: Checked) -> dict[str, str]:
    return {each.code: each.severity for each in checked.problems}


def test_the_manual_beside_the_packs_is_the_one_that_is_made_from_the_rules() -> None:
    kept = (shipped("scenarios") / "RULES.md").read_text(encoding="utf-8")
    assert kept == manual(), "python -m trainer.checks.manual > scenarios/RULES.md"


def test_every_rule_is_in_the_manual_once_with_something_to_do() -> None:
    text = manual()
    for rule in RULES:
        assert text.count(f"### {rule.code} · ") == 1
        entry = re.split(r"\n#+ ", text.split(f"### {rule.code} · ")[1])[0]
        assert len(entry.split()) >= 20, rule.name


def test_codes_are_unique_and_a_rule_its_file_and_its_test_have_one_name() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    for rule in RULES:
        room, file = rule.search.__module__.split(".")[-2:]
        assert file == rule.name
        assert (TESTS / room / f"test_{file}.py").is_file(), rule.name


def test_the_small_pack_is_left_alone() -> None:
    assert check().problems == ()


@pytest.mark.parametrize(("level", "severity"), [("off", None), ("note", "note"), ("warning", "warning")])
def test_a_pack_says_what_a_check_counts_as(level: str, severity: str | None) -> None:
    found = codes(check(SCENARIO + LONELY, f"{PACK}checks:\n  RC301: {level}\n"))
    assert found.get("RC301") == severity


def test_an_error_stays_an_error_and_the_pack_is_told() -> None:
    trapped = bent(("next: woods", "next: round")) + (
        "  round:\n    text: Round.\n    choices:\n"
        "      - {id: on, text: You go on., style: directive, next: round}\n"
        "      - {id: up, text: You go up., style: inspiring, next: round}\n"
    )
    found = codes(check(trapped, f"{PACK}checks:\n  RC302: off\n"))
    assert found["RC302"] == "error"
    assert found["RC300"] == "warning"


def test_a_check_that_is_none_is_reported_with_what_was_meant() -> None:
    (problem,) = check(SCENARIO, f"{PACK}checks:\n  RC330: off\n").problems
    assert problem.code == "RC300"
    assert "Did you mean" in problem.help


@pytest.mark.parametrize("wrong", ["RC101: off", "RC301: error", "quiet: off", "RC301: false"])
def test_checks_of_the_format_other_levels_and_other_words_are_refused(wrong: str) -> None:
    loaded = load_text(SCENARIO, f"{PACK}checks:\n  {wrong}\n")
    assert loaded.pack is None
    assert {each.file for each in loaded.problems} == {"pack.yaml"}


def test_work_that_is_stopped_keeps_what_was_found() -> None:
    def stop(played: str | None, count: int) -> None:
        if played is None:
            raise Stopped

    found = check(SCENARIO + LONELY, tick=stop)
    assert not found.whole
    assert found.contest is None
    assert "RC301" in codes(found), "the rehearsal was done, and its rules speak"


def test_stopped_at_once_only_rules_that_need_no_rehearsal_speak() -> None:
    def stop(played: str | None, count: int) -> None:
        raise KeyboardInterrupt

    found = check(bent(("timer: 30", "timer: 6")) + LONELY, tick=stop)
    assert not found.whole
    assert codes(found) == {"RC304": "warning"}
