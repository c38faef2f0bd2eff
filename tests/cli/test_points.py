"""`trainer check --points`: an author sees what the model reads of each decision, and what would turn it."""

from pathlib import Path

from tests.checks.measures.test_measure import hill
from tests.made.chain import DIRECT, DIRECTING, INSPIRE, Link, chain
from tests.made.small import load_text, write_small
from trainer.reports.points_text import points_lines


def lines(text: str) -> list[str]:
    pack = load_text(text).pack
    assert pack is not None
    return list(points_lines(pack))


def test_a_rule_that_decides_is_told_with_the_sum_and_what_would_turn_it() -> None:
    said = "\n".join(lines(chain(DIRECT)))
    assert "s0: called directing, read directing" in said
    assert "That decides; the sum is 6 points for directing." in said
    assert "would make it an open question" in said


def test_a_rule_that_decides_against_the_sum_is_told_to_override_it() -> None:
    """“A law decides. That decides; the sum is 2 points for inspiring” left open which of them had decided."""
    lawful = chain(DIRECT._replace(situation="urgency: days, duty: binding, commitment: vital, acceptance: resisted"))
    said = "\n".join(lines(lawful))
    assert "s0: called directing, read directing" in said
    assert "A law, a safety rule or a policy decides. That overrides the sum, which is" in said
    assert "points for inspiring." in said


def test_a_sum_that_just_reaches_the_threshold_says_so() -> None:
    near = "urgency: minutes, stakes: low, commitment: some"
    said = "\n".join(lines(chain(DIRECT._replace(situation=near))))
    assert "by 3 points. Beyond the threshold by 0." in said
    assert "+3" in said


def test_a_call_that_the_model_reads_otherwise_is_marked() -> None:
    said = "\n".join(lines(chain(Link("inspiring", DIRECTING), INSPIRE)))
    assert "s0: called inspiring, read directing  ← the model disagrees" in said
    assert said.count("← the model disagrees") == 1


def test_each_case_is_told_by_its_number() -> None:
    said = "\n".join(points_lines(hill()))
    assert "path, case 1: called inspiring" in said
    assert "path, case 2: called directing" in said


def test_the_command_prints_them(trainer, tmp_path: Path) -> None:
    ran = trainer("check", write_small(tmp_path / "p"), "--points")
    assert ran.status == 0
    assert "called directing" in ran.out
    assert trainer("check", tmp_path / "nothing", "--points").status == 1
