"""What went better in a day's practice: one thing, no more than is true, and nothing where there is nothing to say."""

from tests.scoring.made import scored
from trainer.language.practice import better_in_words
from trainer.packs.format import Call
from trainer.scoring.fit import ScoredMove
from trainer.scoring.plan import Reason
from trainer.scoring.verdict import Tally
from trainer.scoring.went_better import Decided, went_better

OTHER: dict[Call, Call] = {"directive": "inspiring", "inspiring": "directive"}
CALLS: dict[str, Call] = {"d": "directive", "i": "inspiring"}
NEVER = Tally()


def day_of(moments: str) -> list[ScoredMove]:
    """Such as "dr iw ip": a call to direct met right, one to inspire missed, one done poorly."""
    made = []
    for number, (call, came_to) in enumerate(moments.split()):
        style = OTHER[CALLS[call]] if came_to == "w" else CALLS[call]
        made.append(scored(f"s{number}", CALLS[call], style, "weak" if came_to == "p" else "strong"))
    return made


def decided(day: list[ScoredMove], *whys: str) -> list[Decided]:
    """All of a day, decided in one sitting; the first for these reasons, the others because they were new."""
    reasons = [Reason(why) for why in whys] + [Reason("new")] * (len(day) - len(whys))
    told = enumerate(zip(day, reasons, strict=True), start=1)
    return [Decided(f"No. {number}", each.call, why, each.verdict) for number, (each, why) in told]


def said(moments: str, before: Tally, *whys: str) -> str:
    """What is said of a day that was practised in one sitting."""
    day = day_of(moments)
    return better_in_words(decided(day, *whys), day, before)


def test_every_call_right_in_moments_of_both_kinds_comes_first() -> None:
    assert said("dr ir", NEVER, "missed") == "Every call was right, in moments of both kinds."
    assert said("dr ir", Tally(4), "missed") == "Every call was right, in moments of both kinds."


def test_what_was_missed_or_done_poorly_the_last_time_and_is_right_now_is_told_by_its_title() -> None:
    assert said("dr ir iw", Tally(3, 0, 1), "poorly done", "missed") == (
        "“No. 2” was not the call last time. Today it was the right call."
    )
    assert said("dr iw", Tally(3, 0, 1), "poorly done", "missed") == (
        "“No. 1” was done poorly last time. Today it was the right call."
    )


def test_more_right_calls_than_the_last_time_are_told_with_both_counts() -> None:
    assert (
        said("dr ir iw ir", Tally(2, 1, 1))
        == "3 of 4 right calls; the last time you practised it was 2 of 4 right calls."
    )
    found = went_better(decided(day_of("dr iw")), day_of("dr iw"), Tally(1, 0, 1))
    assert found is not None
    assert found.code == "nothing", "as many are not more"


def test_all_of_one_kind_right_is_told_where_there_is_nothing_else() -> None:
    assert said("dr dr iw", Tally(3, 0, 1)) == "Every moment to direct was the right call."
    assert said("ir dp ir", NEVER) == "Every moment to inspire was the right call."
    assert said("dr dr", Tally(4)) == "Every moment to direct was the right call.", "no kind but one was met"
    assert said("dr iw", NEVER) == "", "one moment is no kind"


def test_that_nothing_went_better_is_said_only_where_something_was_before_and_not_all_is_right_now() -> None:
    nothing = "Nothing went better than before today. What was not right comes back tomorrow."
    assert said("dr iw", Tally(3, 0, 1)) == nothing
    assert said("dp iw", Tally(0, 0, 4)) == nothing
    assert said("dr iw", NEVER) == "", "there was no practice before"
    assert said("dr", Tally(4)) == "", "who was right throughout is told nothing of the kind"
    assert said("dr", NEVER) == ""


def test_a_day_is_judged_whole_and_not_by_its_last_sitting() -> None:
    """Two of two in the evening went better than three of four, though the morning was none of two."""
    day = day_of("dw iw dr ir")
    evening = decided(day)[2:]
    assert better_in_words(evening, day, Tally(3, 0, 1)).startswith("Nothing went better than before")
    assert better_in_words(evening, day, Tally(1, 0, 3)).startswith("2 of 4 right calls; the last time")
    kind = day_of("dw iw dr dr")
    assert better_in_words(decided(kind)[2:], kind, NEVER) == "", "not every moment to direct was right"


def test_that_nothing_went_better_is_not_said_after_a_sitting_on_a_day_on_which_something_may_have() -> None:
    """It was said in the evening to who had mended in the morning what was missed the last time."""
    day = day_of("dr iw ir iw")
    assert better_in_words(decided(day)[2:], day, Tally(3, 0, 1)) == ""
    assert better_in_words(decided(day), day, Tally(3, 0, 1)).startswith("Nothing went better than before")


def test_of_a_handful_that_is_not_done_only_what_was_mended_is_told() -> None:
    sitting = decided(day_of("dr ir"))
    assert better_in_words(sitting, (), Tally(1, 0, 3)) == ""
    assert better_in_words(decided(day_of("dr ir"), "missed"), (), NEVER).startswith("“No. 1” was not the call last")


def test_where_nothing_was_scored_nothing_is_said() -> None:
    assert better_in_words([Decided("Either", "either", Reason("new"), None)], day_of("dr ir"), NEVER) == ""
    assert better_in_words([], day_of("dr ir"), NEVER) == ""
