"""Where things are: the person's data folder, and what ships with the program."""

import os
from pathlib import Path
from typing import NamedTuple


class AppPaths(NamedTuple):
    """One data folder."""

    data: Path

    @property
    def records(self) -> Path:
        """The database."""
        return self.data / "records.sqlite"

    @property
    def library(self) -> Path:
        """Installed packs, one .zip each."""
        return self.data / "library"

    @property
    def rooms(self) -> Path:
        """What rooms came to, one file each."""
        return self.data / "rooms"

    @property
    def cache(self) -> Path:
        """What can be made again."""
        return self.data / "cache"

    @property
    def played(self) -> Path:
        """Scenarios that were played, read before; they can be read again from the records."""
        return self.cache / "played"

    @property
    def standings(self) -> Path:
        """How each scenario stood when Home was shown last."""
        return self.cache / "standings.json"

    @property
    def no_practice(self) -> Path:
        """For whom, and on which day, nothing was left to practise when that was looked for last."""
        return self.cache / "no-practice"

    @property
    def errors(self) -> Path:
        """What went wrong in the program itself; older ones have a number behind their name."""
        return self.data / "errors.log"

    @property
    def settings(self) -> Path:
        """How the person wants the program."""
        return self.data / "settings.json"


def app_paths_at(given: str | None = None) -> AppPaths:
    """The data folder: as given, or from RIGHTCALL_DATA, or the system's place for such data."""
    named = given or os.environ.get("RIGHTCALL_DATA")
    if named:
        return AppPaths(at_home(named).absolute())
    from platformdirs import user_data_path  # 7 ms, only if nothing was named

    return AppPaths(user_data_path("right-call", appauthor=False))


def at_home(name: str) -> Path:
    """A path in which ~ stands for the person's folder; where nobody is called that it stays as it is."""
    try:
        return Path(name).expanduser()
    except RuntimeError:
        return Path(name)


def shipped(room: str) -> Path:
    """`scenarios` or `assets`, from an installed wheel or from a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "shipped" / room
    return inside if inside.is_dir() else package.parent / room


def shipped_packs() -> list[Path]:
    """The packs that ship, in the order of their names."""
    return sorted(file.parent for file in shipped("scenarios").glob("*/pack.yaml"))
