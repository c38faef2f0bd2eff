import pytest

from tests.checks.contexts import bent, found, line_of
from trainer.checks.words.hidden_characters import hidden_characters


@pytest.mark.parametrize("hidden", "\u200b\u200d\ufeff\u2060\u00ad\u200e\u2066\u3164\u115f\u2800")
def test_a_character_that_cannot_be_seen_is_found_in_any_text(hidden: str) -> None:
    for old in ("You listen to each of them", "They sit down", "The bell rings", "They go", "You walk"):
        broken = bent((old, f"{old[:4]}{hidden}{old[4:]}"))
        (problem, *_) = found(hidden_characters, broken)
        assert (problem.code, problem.severity) == ("RC367", "warning")
        assert f"U+{ord(hidden):04X}" in problem.message
        assert problem.line == line_of(broken, hidden)


@pytest.mark.parametrize(
    "seen", ["naïve", "می\u200cخواهم", "👩\u200d🚒", "☎\ufe0f", "two  spaces", "a no-break\u00a0space"]
)
def test_what_scripts_and_signs_need_is_fine(seen: str) -> None:
    assert not found(hidden_characters, bent(("They sit down. What now?", seen)))
