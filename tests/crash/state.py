"""What is to be kept, as the tests remember it: who there is, what each has played, and how they want the program."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from trainer.actions.app_context import AppContext
from trainer.actions.failure import records_as_failures
from trainer.play.move import Move
from trainer.records.settings import Settings, load_settings
from trainer.records.store import Store


class Taken(NamedTuple):
    """A decision; no two moves that were asked for took the same time."""

    scene: str
    choice: str
    seconds: float
    own: str = ""


class Played(NamedTuple):
    """A playthrough. `notes` are what was said of it, by number and kind."""

    person: str
    seed: int
    practice: bool = False
    moves: tuple[Taken, ...] = ()
    over: bool = False
    ending: str | None = None
    notes: Mapping[tuple[int, str], str] = {}


class State(NamedTuple):
    """Everything that is kept. `played` is by the moment of beginning, of which the clock gives none twice."""

    people: frozenset[str] = frozenset()
    played: Mapping[str, Played] = {}
    plays: str = "me"
    themes: Mapping[str, str] = {}

    def of_nobody(self) -> list[Played]:
        """What was played, whoever it was."""
        return sorted((each._replace(person="") for each in self.played.values()), key=lambda each: repr(each))

    @property
    def moves(self) -> int:
        """How many decisions were taken."""
        return sum(len(each.moves) for each in self.played.values())


def with_saved(copy: State, lost: State) -> State:
    """A copy, and with it what is saved of records that were damaged later; what went on there is as it was there."""
    played = dict(copy.played)
    for begun, there in lost.played.items():
        here = played.get(begun, there)
        goes_on = there.moves[: len(here.moves)] == here.moves
        played[begun] = (there if goes_on else here)._replace(notes={**here.notes, **there.notes})
    return copy._replace(played=played)


Change = Callable[[State], State]


def taken(move: Move) -> Taken:
    """The move as it is remembered."""
    return Taken(move.scene, move.choice, move.seconds, "" if move.own is None else move.own.typed)


def kept_in(store: Store) -> State:
    """What records hold; every content is read and proved."""
    played: dict[str, Played] = {}
    names = store.people.names()
    for name in names:
        for id, playthrough, finish in store.playthroughs.of(name):
            notes = {(note.number, note.kind): note.text for note in store.notes.of(id)}
            assert playthrough.begun not in played, f"{playthrough.begun} is there twice"
            played[playthrough.begun] = Played(
                name, playthrough.seed, playthrough.practice, tuple(map(taken, playthrough.moves)),
                playthrough.finished is not None, finish and finish.ending, notes,
            )  # fmt: skip
            store.bundles.bundle(playthrough.content)
            store.bundles.label(playthrough.content, playthrough.scenario)
    return State(frozenset(names), played)


def kept_by(context: AppContext) -> State:
    """Everything a window finds."""
    with records_as_failures():
        state = kept_in(context.store) if context.has_records else State()
    path = context.app_paths.settings
    plays = load_settings(path).person
    themes = {name: load_settings(path, name).theme for name in (*state.people, plays, "me", *_with_settings(path))}
    return state._replace(plays=plays, themes=_set(themes))


def kept_in_copy(path: Path, scratch: Path) -> State | None:
    """What a copy holds, looked at elsewhere; None if it cannot be read."""
    from datetime import datetime

    from trainer.records.faults import RecordsError

    scratch.parent.mkdir(parents=True, exist_ok=True)
    for old in scratch.parent.glob("*"):
        if old.is_file():
            old.unlink()
    scratch.write_bytes(path.read_bytes())
    try:
        store = Store(scratch, datetime(2026, 1, 1))
    except RecordsError:
        return None
    try:
        return kept_in(store)
    except RecordsError:
        return None
    finally:
        store.records.close()


def with_settings(state: State, settings: Settings, *, plays: bool) -> State:
    """The state with the settings of a person."""
    themes = {**state.themes, settings.person: settings.theme}
    return state._replace(themes=_set(themes), plays=settings.person if plays else state.plays)


def _with_settings(path: Path) -> list[str]:
    """Everybody whose settings are kept, though nothing else of them may be."""
    return list(json.loads(path.read_bytes())["people"]) if path.exists() else []


def _set(themes: Mapping[str, str]) -> dict[str, str]:
    """Without those that are as in a new program."""
    return {name: theme for name, theme in sorted(themes.items()) if theme != "system"}
