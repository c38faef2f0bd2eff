from tests.checks.contexts import bent, found
from tests.made.remembers import SCENARIO as REMEMBERS
from tests.made.remembers import problems_of
from trainer.checks.words.long_scene import long_scene


def test_a_scene_of_more_than_160_words_is_found() -> None:
    (problem,) = found(long_scene, bent(("text: They sit down. What now?", f"text: {'They sit down. ' * 54}What now?")))
    assert (problem.code, problem.scene) == ("RC361", "talk")
    assert "164 words" in problem.message


def test_160_words_are_fine() -> None:
    assert not found(long_scene, bent(("text: They sit down. What now?", f"text: {'They sit down now. ' * 40}")))


def test_of_passages_that_are_never_shown_together_the_longest_counts() -> None:
    def story(*passages: str) -> str:
        return REMEMBERS.replace("    text: They lace their boots.\n", f"    text: [{', '.join(passages)}]\n")

    one, two = f"{{when: not rule_agreed, text: {'Left now. ' * 60}}}", f"{{when: rule_agreed, text: {'Right. ' * 60}}}"
    winds = [f"{{when: wind == {value}, text: {'Cold. ' * 90}}}" for value in ("turns", "holds-off")]
    assert not problems_of(long_scene, story("Here.", one, two))
    assert not problems_of(long_scene, story("Here.", *winds))
    (problem,) = problems_of(long_scene, story("Here.", one, two, winds[0]))
    assert "211 words" in problem.message


def test_what_can_be_shown_together_is_worked_out_for_any_condition() -> None:
    def story(*passages: str) -> str:
        return REMEMBERS.replace("    text: They lace their boots.\n", f"    text: [{', '.join(passages)}]\n")

    calm = f"{{when: wind == turns and not rule_agreed, text: {'Calm. ' * 90}}}"
    agreed = f"{{when: rule_agreed == true, text: {'Agreed. ' * 90}}}"
    trusted = f"{{when: trust > 60, text: {'Trusted. ' * 90}}}"
    not_trusted = f"{{when: trust <= 60 and rule_agreed, text: {'Doubted. ' * 80}}}"
    assert not problems_of(long_scene, story("Here.", calm, agreed))
    (problem,) = problems_of(long_scene, story("Here.", calm, agreed, not_trusted))
    assert "171 words" in problem.message
    (problem,) = problems_of(long_scene, story("Here.", calm, trusted, not_trusted))
    assert "181 words" in problem.message
