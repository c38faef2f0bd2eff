"""What must be so after every deed, crash and fault."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.crash.medium import LOSSES, Tree
from tests.crash.state import State, taken
from tests.crash.world import World
from tests.records.results import all_of
from trainer.actions.failure import FAULT, Failure
from trainer.records.result_file import open_results

TO_DO = (
    "try again", "Try again", "Make some room", "make room", "Allow writing", "start with --data", "Start it again",
    "Start the scenario again", "open it again", "Choose", "trainer restore", "Go on with new ones", "close it",
    "erase once more", "Update the program", "are begun", "trainer check", "name another file", "Name another file",
    "Copy the folder", "The next one is tried", "At hand are",
)  # fmt: skip
"""Words of sentences that name what to do."""


class BrokenError(AssertionError):
    """Something is not as it must be."""


def check_sentence(failure: Failure) -> None:
    """Every failure is a sentence that names what to do, and none is a mistake of the program's own."""
    said = str(failure)
    if failure.kind == FAULT or not said.rstrip().endswith(".") or not any(words in said for words in TO_DO):
        raise BrokenError(f"this sentence names nothing to do: {said!r}")


def check_state(actual: State, ways: Sequence[State], brought_back: Sequence[State]) -> None:
    """What is there is one of the ways it may be, or what a copy held."""
    if any(_same(actual, way) for way in ways):
        return
    if any(actual.of_nobody() == each.of_nobody() for each in brought_back):
        return
    lines = [f"may be: {_told(way)}" for way in (*ways, *brought_back)]
    raise BrokenError("\n".join(("there is something else than was asked for", *lines, f"found:  {_told(actual)}")))


def check_erased(words: Sequence[bytes], world: World, *, once: bool = False) -> None:
    """No byte of it is in any file, also when the power goes now."""
    trees = [world.disk.after_a_crash(loss) for loss in (LOSSES[:1] if once else (*LOSSES, *LOSSES[2:]))]
    for tree in trees:
        for path, data in _files(tree):
            for word in words:
                if word in data or word in path.encode():
                    raise BrokenError(f"{word.decode()} was erased and stands in {path}")


def check_written_over(words: Sequence[bytes], world: World) -> None:
    """No byte of it stands on the disk where no file is any more: since the machine was started nothing went wrong."""
    for path, data in world.disk.raw():
        for word in words:
            if word in data and not Path(path).is_relative_to(world.outbox):
                raise BrokenError(f"{word.decode()} was erased and stands on the disk where {path} was")


def check_copies(copies: Sequence[State], state: State) -> None:
    """After a playthrough that was finished there is a copy of everything."""
    if not any(each.of_nobody() == state.of_nobody() for each in copies):
        held = [each.moves for each in copies]
        raise BrokenError(f"no copy holds the {state.moves} moves that were kept when it was made, only {held}")


def check_exports(exports: Mapping[str, bytes], world: World) -> None:
    """What was saved is there as it was saved; what was not is not there, or whole."""
    for path in sorted(world.outbox.glob("*.json")):
        if path.name in exports and path.read_bytes() != exports[path.name]:
            raise BrokenError(f"{path.name} is not as it was saved")
        all_of(open_results(path))
    if missing := [name for name in exports if not (world.outbox / name).exists()]:
        raise BrokenError(f"{missing} was saved and is not there")


def check_export_of(path: Path, state: State, who: str) -> None:
    """A file holds every decision of a person, and nothing else; practice in which nothing was decided is left out."""
    there = {each.playthrough.begun: tuple(map(taken, each.playthrough.moves)) for each in all_of(open_results(path))}
    mine = {key: each for key, each in state.played.items() if each.person == who and each.moves}
    must = {key: each.moves for key, each in mine.items() if not each.practice or key in there}
    if there != must:
        raise BrokenError(f"{path.name} holds {there}, not {must}")


def _files(tree: Tree, at: str = "") -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for name, entry in tree.items():
        found += [(f"{at}/{name}", entry)] if isinstance(entry, bytes) else _files(entry, f"{at}/{name}")
    return [each for each in found if not each[0].startswith("/out/")]


def _same(one: State, other: State) -> bool:
    return _compared(one) == _compared(other)


def _compared(state: State) -> State:
    who = {*state.people, state.plays, "me"}
    return state._replace(themes={name: theme for name, theme in sorted(state.themes.items()) if name in who})


def _told(state: State) -> str:
    lines = [f"{', '.join(sorted(state.people))}; {state.plays} plays; {dict(state.themes)}"]
    lines += [f"    {begun}: {each}" for begun, each in sorted(state.played.items())]
    return "\n".join(lines)
