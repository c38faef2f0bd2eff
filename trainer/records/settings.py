"""How a person wants the program: kept as a small JSON file that can be read before anything else."""

import json
from pathlib import Path
from typing import NamedTuple, get_args

from trainer.play.verdicts import Verdicts
from trainer.records.faults import machine_fault

THEMES = ("system", "light", "dark")
TEXT_SIZES = (100, 115, 130, 150, 175, 200)
"""Percent."""
TIME_FACTORS: tuple[float | None, ...] = (1.0, 1.5, 2.0, 4.0, None)
"""How far timers are stretched; None switches them off."""

VERDICTS: tuple[Verdicts, ...] = get_args(Verdicts)
HOW_SURE = ("no", "yes")
READ_FIRST = ("no", "untimed", "all")
"""Whether one is asked what decides a moment before its choices are seen: never, where no timer runs, everywhere."""
WELCOMED = ("no", "yes")
ME = "me"
"""Who plays before anybody gave a name."""
LONGEST_NAME = 40


class Settings(NamedTuple):
    """Theme, text size in percent, how far timers are stretched (None: off), when verdicts come, if one is asked how
    sure one is and what decides a moment, who plays, and whether the first start is behind them.
    """

    theme: str = "system"
    text_size: int = 100
    time_factor: float | None = 1.0
    verdicts: Verdicts = "each"
    how_sure: str = "no"
    read_first: str = "no"
    person: str = ME
    welcomed: str = "no"


_ALLOWED: dict[str, tuple[object, ...]] = {
    "theme": THEMES, "text_size": TEXT_SIZES, "time_factor": TIME_FACTORS, "verdicts": VERDICTS, "how_sure": HOW_SURE,
    "read_first": READ_FIRST, "welcomed": WELCOMED,
}  # fmt: skip


def load_settings(path: Path) -> Settings:
    """The kept settings; whatever is missing or not understood is as in a new program."""
    try:
        kept = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return Settings()
    if not isinstance(kept, dict):
        return Settings()
    return Settings(
        **{name: kept[name] for name in Settings._fields if _is_allowed(name, kept)}
    )  # fmt: skip


def _is_allowed(name: str, kept: dict[str, object]) -> bool:
    if name == "person":
        return isinstance(kept.get(name), str) and is_name(str(kept[name]))
    return name in kept and not isinstance(kept[name], bool | list | dict) and kept[name] in _ALLOWED[name]


def is_name(text: str) -> bool:
    """Whether somebody can be called that: one line that can be read, of at most 40 characters."""
    letters = text.replace("\u200c", "").replace("\u200d", "")  # joiners, which some scripts write names with
    return bool(letters.strip()) and text == text.strip() and len(text) <= LONGEST_NAME and letters.isprintable()


def save_settings(path: Path, settings: Settings) -> None:
    """Keep the settings, whole or not at all. Raises RecordsError where nothing can be written."""
    from trainer.files.atomic_write import atomic_write  # Home is painted without

    try:
        atomic_write(path, json.dumps(settings._asdict()).encode())
    except OSError as error:
        raise machine_fault(error, path) from None
