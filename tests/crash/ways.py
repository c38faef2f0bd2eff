"""What may be there after changes of which perhaps some were made, and between which another window may have acted."""

from collections.abc import Sequence

from tests.crash.state import Change, State


def ways_of(state: State, changes: Sequence[Change], finished: bool) -> list[State]:
    """What may be there after these changes, of which all or some of the first were made."""
    ways = [state]
    for change in changes:
        ways.append(change(ways[-1]))
    return ways[-1:] if finished else ways


def ways_with(
    state: State, changes: Sequence[Change], finished: bool, others: Sequence[Change], done: bool
) -> list[State]:
    """The same where another window's changes came between any two of them."""
    found: list[State] = []
    for place in range(len(changes) + 1):
        for before in ways_of(state, changes[:place], True):
            for between in ways_of(before, others, done):
                found += ways_of(between, changes[place:], finished)
    return found if finished else [*ways_of(state, changes, False), *found]
