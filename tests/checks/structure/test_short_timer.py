from tests.checks.contexts import bent, found
from tests.made.small import PACK
from trainer.checks.structure.short_timer import short_timer


def test_a_timer_that_runs_out_while_one_reads_is_found() -> None:
    (problem,) = found(short_timer, bent(("timer: 30", "timer: 6")))
    assert (problem.code, problem.scene) == ("RC304", "fork")
    assert "at least 10 seconds" in problem.help, "19 words, 4 a second, and 5 seconds to decide"


def test_a_timer_with_time_to_read_and_decide_is_fine() -> None:
    assert not found(short_timer, bent(("timer: 30", "timer: 10")))


def test_where_words_are_not_set_apart_two_characters_count_as_one() -> None:
    japanese = bent(("Two ways, and **a bell**.", "駅" * 90), ("timer: 30", "timer: 6"))
    (problem,) = found(short_timer, japanese, PACK.replace("language: en", "language: ja"))
    assert "at least" in problem.help
