"""The folder every history begins with: a pack of the tests' own is installed, and packs have been read before."""

import io
import tempfile
import zipfile
from datetime import datetime
from functools import cache
from pathlib import Path

from tests.crash.medium import Tree
from tests.made.small import PACK, SCENARIO
from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import AppPaths
from trainer.actions.catalog.open_scenario import open_scenario
from trainer.actions.play.home import home_of


@cache
def baseline() -> Tree:
    """As real files: `data` is the data folder, `out` where exports go."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        (data / "library").mkdir(parents=True)
        (data / "library" / "small.zip").write_bytes(_small())
        context = AppContext(AppPaths(data), lambda: datetime(2026, 1, 1), lambda: 1)
        home_of(context)
        for name in ("small/walk", "first-minutes/collapse"):
            open_scenario(context.app_paths, name)
        return {"data": _tree(data), "out": {}}


def _small() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("pack.yaml", PACK)
        archive.writestr("walk.yaml", SCENARIO)
    return packed.getvalue()


def _tree(folder: Path) -> Tree:
    return {path.name: _tree(path) if path.is_dir() else path.read_bytes() for path in folder.iterdir()}
