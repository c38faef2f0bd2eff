"""A history that breaks something is made short, and still breaks the same."""

from tests.crash.shrink import shrunk
from tests.crash.steps import History, Step


def breaks(history: History) -> str:
    """Something breaks where a name is given and a disk fails after it, at its third call or later."""
    given = False
    for step in history.steps:
        given = given or step.deed == "another"
        if given and step.fault == "eio" and step.at >= 3:
            return "the name is gone"
    return "something else" if len(history.steps) > 30 else ""


def test_what_has_no_part_in_it_is_left_out_and_what_goes_wrong_is_as_early_as_can_be() -> None:
    deeds = [Step("choose", 0, 1, 2, "cut", 5)] * 9 + [Step("another", 1, 3, 4, "full", 7)]
    deeds += [Step("look", 0, 1, 2)] * 5 + [Step("say", 0, 1, 2, "eio", 24), Step("say", 0, 1, 2, "eio", 24)]
    short = shrunk(History(1, tuple(deeds)), breaks)
    assert short == History(1, (Step("another", 1, 3, 4), Step("say", 0, 1, 2, "eio", 3)))
