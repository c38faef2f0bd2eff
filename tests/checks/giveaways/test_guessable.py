from tests.checks.contexts import found
from tests.made.chain import DIRECT, INSPIRE, Link, chain
from trainer.checks.giveaways.guessable import guessable


def loud(call: str) -> Link:
    other = "inspiring" if call == "directive" else "directive"
    choices = ((call, "fair", "Now this is it!"), (other, "fair", "Now this is it."))
    return (DIRECT if call == "directive" else INSPIRE)._replace(choices=choices)


def test_a_bot_that_gets_further_than_luck_is_named() -> None:
    problems = found(guessable, chain(*[loud("directive"), loud("inspiring")] * 5))
    assert {each.code for each in problems} == {"RC331"}
    assert any("most exclamation marks" in each.message and "100%" in each.message for each in problems)
    assert any("alternating" in each.message for each in problems)


def test_where_nothing_tells_no_bot_is_named() -> None:
    even = [DIRECT, DIRECT, INSPIRE, DIRECT, INSPIRE, INSPIRE, DIRECT, INSPIRE]
    assert not found(guessable, chain(*even))
