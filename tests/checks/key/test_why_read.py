"""Authors read in the format's own words why the model reads a situation as it does."""

import pytest

from trainer.checks.reading_in_words import why_read
from trainer.packs.situation import situation_from_words

NEUTRAL = {
    "urgency": "hours", "stakes": "high", "procedure": "partial", "knowledge": "shared", "commitment": "none",
    "acceptance": "willing", "belief": "shared", "competence": "mixed", "legitimacy": "partial", "conflict": "none",
    "duty": "none",
}  # fmt: skip


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ({"urgency": "minutes", "stakes": "critical", "knowledge": "team"},
         "a rule decides (urgency minutes, stakes critical, procedure partial); the sum is +2."),
        ({"duty": "binding"}, "a rule decides (duty binding); the sum is +2."),
        ({"urgency": "days"}, "the sum is 0 (urgency −1, commitment +1)."),
        ({"urgency": "minutes", "competence": "low"}, "the sum is +6 (urgency +3, competence +2, commitment +1)."),
    ],
)  # fmt: skip
def test_it_names_the_facts_of_the_rule_or_the_points_of_each(words: dict[str, str], why: str) -> None:
    assert why_read(situation_from_words({**NEUTRAL, **words})) == why
