"""From a history that breaks something to a short one that breaks the same."""

from collections.abc import Callable

from tests.crash.checks import BrokenError
from tests.crash.history import run
from tests.crash.steps import History, Step

MOST_RUNS = 400
EARLY = 40
"""Up to this call every earlier one is tried."""


def what_breaks(history: History) -> str:
    """What a history breaks: its first line, without values. Empty if it breaks nothing."""
    try:
        run(history)
    except BrokenError as broken:
        said = str(broken).split("BROKEN: ", 1)[-1].strip().splitlines()
        line = said[-1] if said[0].startswith("nobody expected") else said[0]
        return "".join(letter for letter in line[:60] if not letter.isdigit())
    return ""


def shrunk(history: History, breaks: Callable[[History], str] = what_breaks) -> History:
    """A shorter history that breaks the same: fewer deeds, then fewer faults, then earlier ones."""
    same, left = breaks(history), MOST_RUNS

    def still(steps: tuple[Step, ...]) -> bool:
        nonlocal left
        left -= 1
        return left > 0 and breaks(history._replace(steps=steps)) == same

    steps = _without(history.steps, still)
    for number in range(len(steps)):
        for plainer in _plainer(steps[number]):
            tried = (*steps[:number], plainer, *steps[number + 1 :])
            if still(tried):
                steps = tried
                break
    return history._replace(steps=steps)


def _plainer(step: Step) -> list[Step]:
    """The step with nothing going wrong, or earlier, the plainest first."""
    if not step.fault:
        return []
    return [step._replace(fault="", at=0), *(step._replace(at=at) for at in range(1, min(step.at, EARLY)))]


def _without(steps: tuple[Step, ...], still: Callable[[tuple[Step, ...]], bool]) -> tuple[Step, ...]:
    """The steps without those that can be left out, in larger pieces first."""
    size = max(1, len(steps) // 2)
    while True:
        start = 0
        while start < len(steps):
            fewer = steps[:start] + steps[start + size :]
            if still(fewer):
                steps = fewer
            else:
                start += size
        if size == 1:
            return steps
        size = max(1, size // 2)
