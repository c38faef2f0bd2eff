"""The first three stories as they were in format 1: for tests whose answers, scenes and endings are theirs.

What ships under the same ids may be told anew; these stay.
"""

from pathlib import Path

from trainer.actions.app_paths import AppPaths
from trainer.actions.catalog.install_pack import archive_of
from trainer.files.atomic_write import atomic_write
from trainer.packs.contents import read_contents
from trainer.packs.load import load_pack
from trainer.packs.model import Scenario

FOLDER = Path(__file__).resolve().parent.parent / "scenarios" / "first_three"
FIRST_THREE = {
    "first-minutes": "collapse",
    "hard-turns": "runway",
    "between-people": "two-leads",
}
"""Each pack's one scenario."""
COLLAPSE_PACK = FOLDER / "first-minutes"
"""A pack that can be played by its path."""


def first_three_stories() -> list[Scenario]:
    """All of them, read."""
    found = []
    for pack, scenario in FIRST_THREE.items():
        loaded = load_pack(FOLDER / pack).pack
        assert loaded is not None
        found.append(loaded.scenarios[scenario])
    return found


def collapse() -> Scenario:
    """*Collapse on platform 4*: twelve decisions on every path."""
    return first_three_stories()[0]


def put_first_three(app_paths: AppPaths) -> None:
    """Into the library, where they stand in place of what ships under their ids."""
    for pack in FIRST_THREE:
        atomic_write(app_paths.library / f"{pack}.zip", archive_of(read_contents(FOLDER / pack)))
