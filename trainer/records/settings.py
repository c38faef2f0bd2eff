"""How each person wants the program, who plays, and how large the window is.

All of it is one small JSON file that can be read before anything else: `person` plays, `people` has the settings of
each by name, `window` its size. Earlier versions kept the settings of all in one, which are then those of who plays.
"""

import json
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, get_args

if TYPE_CHECKING:
    from trainer.play.verdicts import Verdicts

ThemeName = Literal["system", "light", "dark"]
TextSize = Literal[100, 115, 130, 150, 175, 200]
"""Percent."""
ReadFirst = Literal["no", "untimed", "all"]
"""Whether one is asked what decides a moment before its choices are seen: never, where no timer runs, everywhere."""
SayYourself = Literal["no", "drills", "all"]
"""Whether one is asked for a line of one's own before the choices are seen: never, in drills, everywhere."""
Motion = Literal["system", "off"]
"""Whether things move: as the system has it, or not."""
Typeface = Literal["book", "plain"]
"""Of stories and titles: one of books, or the one of everything else, whose letters are told apart most easily."""
Spacing = Literal["normal", "wide"]
"""Between letters, words and lines."""
CharacterKeys = Literal["alone", "ctrl", "alt", "off"]
"""Whether keys that write something do more than that: by themselves, with Ctrl or Alt held, or not at all."""
THEMES: tuple[ThemeName, ...] = get_args(ThemeName)
TEXT_SIZES: tuple[TextSize, ...] = get_args(TextSize)
TIME_FACTORS: tuple[float | None, ...] = (1.0, 1.5, 2.0, 4.0, None)
"""How far timers are stretched; None switches them off."""
VERDICTS: "tuple[Verdicts, ...]" = ("each", "end")
READ_FIRST: tuple[ReadFirst, ...] = get_args(ReadFirst)
SAY_YOURSELF: tuple[SayYourself, ...] = get_args(SayYourself)
TYPEFACES: tuple[Typeface, ...] = get_args(Typeface)
SPACINGS: tuple[Spacing, ...] = get_args(Spacing)
MOTIONS: tuple[Motion, ...] = get_args(Motion)
CHARACTER_KEYS: tuple[CharacterKeys, ...] = get_args(CharacterKeys)
PAUSE_KEY, CAST_KEY = "P", "W"
"""Letters as long as nobody asks for others: the one lets time stand still, the other shows who is who."""
ME: Final = "me"
"""Who plays before anybody gave a name."""
LONGEST_NAME = 40
LARGEST_WINDOW = 20_000
"""Pixels; no screen has more."""


class Settings(NamedTuple):
    """Theme, text size in percent, how far timers are stretched (None: off), when verdicts come, if one is asked how
    sure one is and what decides a moment, whose settings these are, and whether the first start is behind them; whether
    things move, whether a story is read before its choices come, and whether one is asked for a line of one's own;
    how keys that write something do more than that, in which typeface stories are set, and how wide all text is; which
    letter lets time stand still, and which shows who is who.
    """

    theme: ThemeName = "system"
    text_size: TextSize = 100
    time_factor: float | None = 1.0
    verdicts: "Verdicts" = "each"
    how_sure: bool = False
    read_first: ReadFirst = "no"
    person: str = ME
    welcomed: bool = False
    motion: Motion = "system"
    story_first: bool = True
    say_yourself: SayYourself = "drills"
    character_keys: CharacterKeys = "alone"
    typeface: Typeface = "book"
    spacing: Spacing = "normal"
    pause_key: str = PAUSE_KEY
    cast_key: str = CAST_KEY


class WindowSize(NamedTuple):
    """Of a window that fills no screen, in pixels; and whether it filled one."""

    width: int
    height: int
    maximized: bool = False


class _Kept(NamedTuple):
    """The file, as far as it is understood. `person` is empty where nobody knows who plays: it was damaged."""

    person: str
    people: dict[str, Any]
    window: Any


NOTHING = _Kept(ME, {}, None)
LOST = _Kept("", {}, None)
DAMAGED = "damaged"

_VALUES: dict[str, tuple[object, ...]] = {
    "theme": THEMES, "text_size": TEXT_SIZES, "time_factor": TIME_FACTORS, "verdicts": VERDICTS,
    "how_sure": (False, True), "read_first": READ_FIRST, "welcomed": (False, True), "motion": MOTIONS,
    "story_first": (False, True), "say_yourself": SAY_YOURSELF, "character_keys": CHARACTER_KEYS,
    "typeface": TYPEFACES, "spacing": SPACINGS,
}  # fmt: skip
_EARLIER = {"yes": True, "no": False}
"""How versions before this one kept what is either so or not; and, as that, what there are more ways of now."""
_EARLIER_KEYS = {True: "alone", False: "off"}


def load_settings(path: Path, person: str | None = None) -> Settings:
    """The settings of a person, or of who plays; whatever is missing or not understood is as in a new program."""
    kept = _read(path)
    name = (kept.person or ME) if person is None else person
    return _settings(name, kept.people.get(name))


def has_settings(path: Path, person: str) -> bool:
    """Whether settings of that person are kept."""
    return person in _read(path).people


def save_settings(path: Path, settings: Settings, *, plays: bool = True) -> None:
    """Keep a person's settings, whole or not at all; they play from now on unless `plays` says otherwise.

    Settings of somebody who is neither known here nor plays from now on are let go: they were renamed or erased. Where
    nobody knows who plays, after damage, they do. Raises RecordsError where nothing can be written.
    """
    name = settings.person

    def changed(kept: _Kept) -> _Kept:
        if plays or not kept.person:
            kept = kept._replace(person=name)
        elif name != kept.person and name not in kept.people:
            return kept
        return kept._replace(people={**kept.people, name: _values(settings)})

    _change(path, changed)


def forget_settings(path: Path, person: str, plays: str) -> None:
    """Let nothing of a person stay in the file; `plays` plays from now on. Raises RecordsError."""
    _change(path, lambda kept: kept._replace(person=plays, people=_without(kept, person)))


def rename_settings(path: Path, before: str, name: str) -> None:
    """Keep the settings of a person under another name; they play from now on. Raises RecordsError."""

    def changed(kept: _Kept) -> _Kept:
        values = _values(_settings(before, kept.people.get(before)))
        return kept._replace(person=name, people={**_without(kept, before), name: values})

    _change(path, changed)


def load_window_size(path: Path) -> WindowSize | None:
    """How large the window was, if that is known."""
    match _read(path).window:
        case [int(width), int(height), bool(maximized)] if _is_length(width) and _is_length(height):
            return WindowSize(width, height, maximized)
    return None


def _is_length(pixels: int) -> bool:
    return not isinstance(pixels, bool) and 0 < pixels <= LARGEST_WINDOW


def save_window_size(path: Path, size: WindowSize) -> None:
    """Keep how large the window is. Raises RecordsError."""
    _change(path, lambda kept: kept._replace(window=[*size]))


def is_name(text: str) -> bool:
    """Whether somebody can be called that: one line that can be read, of at most 40 characters."""
    letters = text.replace("\u200c", "").replace("\u200d", "")  # joiners, which some scripts write names with
    return bool(letters.strip()) and text == text.strip() and len(text) <= LONGEST_NAME and letters.isprintable()


def settings_files(path: Path) -> list[Path]:
    """The file, and those that hold what it did: put aside as damaged, or left of writing it."""
    return [*path.parent.glob(path.name), *spare_settings_files(path)]


def spare_settings_files(path: Path) -> list[Path]:
    """What was put aside as damaged, and what was left of writing the file: it may hold anybody's settings."""
    patterns = (f"{path.stem}-{DAMAGED}-*{path.suffix}", f".{path.name}-*.part", f"{path.stem}.part")
    return [each for pattern in patterns for each in path.parent.glob(pattern)]


def _settings(person: str, kept: object) -> Settings:
    if not isinstance(kept, dict):
        return Settings(person=person)
    known: dict[str, Any] = {}
    for name, allowed in _VALUES.items():
        value = kept.get(name)
        if name == "character_keys" and isinstance(value, bool):
            value = _EARLIER_KEYS[value]
        if allowed == (False, True) and isinstance(value, str):
            value = _EARLIER.get(value)
        if name in kept and isinstance(value, bool) == (allowed == (False, True)) and value in allowed:
            known[name] = allowed[allowed.index(value)]
    return Settings(person=person, **{**known, **_letters(kept)})


def _letters(kept: dict[str, Any]) -> dict[str, str]:
    pause, cast = kept.get("pause_key", PAUSE_KEY), kept.get("cast_key", CAST_KEY)
    if (pause, cast) == (PAUSE_KEY, CAST_KEY):
        return {}
    from trainer.records.key_letters import do_for_keys  # most have never asked for others

    return {"pause_key": pause, "cast_key": cast} if do_for_keys(pause, cast) else {}


def _read(path: Path) -> _Kept:
    """The file as far as it can be read and understood: a start does not fail for it."""
    try:
        return _understood(_bytes_of(path) or b"") or NOTHING
    except OSError:
        return NOTHING


def _change(path: Path, changed: Callable[[_Kept], _Kept]) -> None:
    """Write the file anew with what is `changed` in it; what another window writes meanwhile is not lost.

    Raises RecordsError where it is there and cannot be read now, or nothing can be written.
    """
    # Home is painted without them
    from trainer.files.atomic_write import atomic_replace, discard, durable_part, written_over
    from trainer.files.folder_lock import folder_lock
    from trainer.files.private import OWN_FILE

    try:
        with folder_lock(path.parent):
            while True:
                before, kept = _to_change(path)
                after = changed(kept)
                if after is kept:
                    return
                part = durable_part(path, _written(after), OWN_FILE)
                try:
                    if _bytes_of(path) == before:  # another window may have written, where a folder cannot be held
                        with written_over(path):
                            atomic_replace(part, path)
                        return
                finally:
                    discard(part)
    except OSError as error:
        from trainer.records.faults import machine_fault  # only where something stood in the way

        raise machine_fault(error, path) from None


def _to_change(path: Path) -> tuple[bytes | None, _Kept]:
    """What stands in the file (None: there is none), and as it is understood.

    What is damaged is put aside, for it may hold everybody's settings.
    """
    data = _bytes_of(path)
    if data is None:
        return None, NOTHING
    if kept := _understood(data):
        return data, kept
    path.rename(next(spare for spare in _spare_names(path) if not spare.exists()))
    return None, LOST


def _bytes_of(path: Path) -> bytes | None:
    try:
        data = path.read_bytes()
        return data if data.strip(b"\0") else path.read_bytes()  # what was replaced meanwhile is written over
    except FileNotFoundError:
        return None


def _spare_names(path: Path) -> Iterator[Path]:
    return (path.with_name(f"{path.stem}-{DAMAGED}-{number}{path.suffix}") for number in count(1))


def _understood(data: bytes) -> _Kept | None:
    """What stands in the file; None if it is damaged."""
    try:
        kept = json.loads(data)
    except (ValueError, RecursionError):
        return None
    if not isinstance(kept, dict):
        return None
    named = kept.get("person")
    person = named if isinstance(named, str) and is_name(named) else "" if named == "" else ME
    people = kept.get("people", {person: kept})  # earlier versions kept one person's, and nothing around it
    return _Kept(person, people if isinstance(people, dict) else {}, kept.get("window"))


def _written(kept: _Kept) -> bytes:
    people = {name: _values(_settings(name, values)) for name, values in kept.people.items() if is_name(name)}
    return json.dumps({"person": kept.person, "people": people, "window": kept.window}).encode()


def _values(settings: Settings) -> dict[str, Any]:
    return {field: value for field, value in settings._asdict().items() if field != "person"}


def _without(kept: _Kept, person: str) -> dict[str, Any]:
    return {name: values for name, values in kept.people.items() if name != person}
