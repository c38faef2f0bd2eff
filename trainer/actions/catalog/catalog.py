"""The catalog: every scenario at hand, from packs that ship and packs that were installed.

An index remembers each pack's entries beside the size and time of its files, so that a start reads no pack
that has not changed. The index can be made again at any time; a damaged one is.
"""

import json
import os
from pathlib import Path
from typing import Any

from trainer.actions.app_paths import AppPaths, shipped
from trainer.actions.catalog.catalog_entry import Catalog, CatalogEntry, DrillsEntry, PictureRef

INDEX_SHAPE = 6
Stamp = list[list[Any]]


def catalog_of(app_paths: AppPaths) -> Catalog:
    """All entries: those that ship first, then by length. An installed pack replaces a shipped one of the same id."""
    index_path = app_paths.cache / "catalog.json"
    known = _read_index(index_path)
    fresh: dict[str, Any] = {}
    for path, installed in _sources(app_paths):
        stamp = _stamp(path)
        pack = known.get(str(path))
        if pack is None or pack["stamp"] != stamp:
            pack = {"stamp": stamp, **_index(path, installed, app_paths)}
        fresh[str(path)] = pack
    if fresh != known:
        _write_index(index_path, fresh)
    return _arrange(fresh)


def _arrange(packs: dict[str, Any]) -> Catalog:
    entries = [_entry(values) for pack in packs.values() for values in pack["entries"]]
    drills = [_drills(pack["drills"]) for pack in packs.values() if pack["drills"]]
    taken = {entry.pack for entry in entries if entry.installed} | {each.pack for each in drills if each.installed}
    shown = [entry for entry in entries if entry.installed or entry.pack not in taken]
    shown.sort(key=lambda entry: (entry.installed, entry.minutes, entry.title))
    at_hand = tuple(each for each in drills if each.installed or each.pack not in taken)
    return Catalog(tuple(shown), _faults(packs), at_hand)


def _faults(packs: dict[str, Any]) -> tuple[str, ...]:
    found = [(Path(path), pack["fault"]) for path, pack in packs.items() if pack["fault"]]
    if not found:
        return ()
    from trainer.language.catalog import fault_in_words  # Home needs no words for it where nothing is wrong

    return tuple(fault_in_words(path, fault) for path, fault in found)


def _entry(values: list[Any]) -> CatalogEntry:
    entry = CatalogEntry(*values)
    picture = _picture(*entry.picture) if entry.picture else None
    endings = tuple((id, title) for id, title in entry.endings)
    return entry._replace(picture=picture, authors=tuple(entry.authors), endings=endings)


def _picture(name: str, builtin: bool, alt: str, drawn: Any = None) -> PictureRef:
    if drawn is None:
        return PictureRef(name, builtin, alt)
    from trainer.drawing.values import drawn_from  # what ships shows pictures that ship

    return PictureRef(name, builtin, alt, drawn_from(drawn))


def _drills(values: list[Any]) -> DrillsEntry:
    entry = DrillsEntry(*values)
    return entry._replace(ids=tuple(entry.ids))


def _sources(app_paths: AppPaths) -> list[tuple[Path, bool]]:
    found = [(Path(entry.path), False) for entry in _entries(shipped("scenarios")) if entry.is_dir()]
    found += [(Path(entry.path), True) for entry in _entries(app_paths.library) if entry.name.endswith(".zip")]
    return found


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted((e for e in entries if not e.name.startswith((".", "_"))), key=lambda e: e.name)
    except OSError:
        return []


def _stamp(path: Path) -> Stamp:
    """Names, sizes and times of the files that entries are made from."""
    entries = _entries(path) if path.is_dir() else []
    files = [(entry.name, entry.stat()) for entry in entries if entry.name.endswith((".yaml", ".yml"))]
    try:
        return [[name, info.st_size, info.st_mtime_ns] for name, info in files or [(path.name, path.stat())]]
    except OSError:
        return []


def _read_index(path: Path) -> dict[str, Any]:
    try:
        kept = json.loads(path.read_bytes())
        if kept["shape"] != INDEX_SHAPE:
            return {}
        packs: dict[str, Any] = {str(path): {"stamp": pack["stamp"], **pack} for path, pack in kept["packs"].items()}
        _arrange(packs)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
    return packs


def _write_index(path: Path, packs: dict[str, Any]) -> None:
    from trainer.files.atomic_write import write_cache  # only after something has changed

    write_cache(path, json.dumps({"shape": INDEX_SHAPE, "packs": packs}).encode())


def _index(path: Path, installed: bool, app_paths: AppPaths) -> dict[str, Any]:
    from trainer.actions.catalog.catalog_index import (
        entries_of,  # reads YAML; only for a pack that is new or has changed
    )

    entries, drills, fault = entries_of(path, installed, app_paths)
    return {"entries": json.loads(json.dumps(entries)), "drills": json.loads(json.dumps(drills)), "fault": fault}
