from tests.checks.contexts import bent, found
from tests.made.small import SCENARIO, load_text
from trainer.checks.structure.wordless_ending import wordless_ending


def test_an_ending_of_dots_says_nothing() -> None:
    (problem,) = found(wordless_ending, bent(("text: You are home.", 'text: "..."')))
    assert (problem.code, problem.scene) == ("RC309", "home")


def test_an_ending_without_text_is_refused_by_the_format() -> None:
    (problem, *_) = load_text(bent(("    text: You are home.\n", ""))).problems
    assert (problem.code, problem.severity) == ("RC202", "error")


def test_an_ending_with_words_is_fine() -> None:
    assert not found(wordless_ending, SCENARIO)
