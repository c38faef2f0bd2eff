"""Checking packs: what keeps them from being read, and what makes them bad trainers."""

from collections.abc import Iterable
from pathlib import Path

import msgspec

from trainer.checks.check_pack import check_pack
from trainer.packs.load import load_pack
from trainer.packs.problems import Problem


def check(paths: Iterable[Path]) -> list[Problem]:
    """Every problem of every pack; `file` is a path that can be opened."""
    return [found for path in paths for found in _check_one(path)]


def _check_one(path: Path) -> list[Problem]:
    loaded = load_pack(path)
    found = list(loaded.problems)
    if loaded.pack is not None:
        lone = loaded.contents is not None and loaded.contents.lone
        found += [each for each in check_pack(loaded.pack) if not (lone and each.file == "pack.yaml")]
    return [msgspec.structs.replace(each, file=_open_path(path, each.file)) for each in sorted(found)]


def _open_path(path: Path, file: str) -> str:
    return str(path / file) if file != path.name else str(path)
