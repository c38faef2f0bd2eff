"""Finding what a person named: pack/scenario, or a path."""

from pathlib import Path

from trainer.actions.app_paths import AppPaths, at_home
from trainer.actions.catalog.catalog import catalog_of
from trainer.actions.catalog.unplayable import unplayable
from trainer.actions.failure import WRONG_USE, Failure
from trainer.language.numbers import listed
from trainer.language.translation import _
from trainer.packs.cache import PackCache
from trainer.packs.contents import PACK_FILE, Contents
from trainer.packs.load import load_pack
from trainer.packs.model import Pack, Scenario
from trainer.packs.names import nearest

NAMED = 20
"""Scenarios or drills of a pack that are named to somebody who has to say which."""


def open_scenario(app_paths: AppPaths, name: str) -> tuple[Pack, Scenario, Contents]:
    """The scenario called `name`: pack/scenario from the catalog, a path to a pack or file, or PATH/scenario.

    Raises Failure with what was found wrong or what is at hand.
    """
    catalog = catalog_of(app_paths)
    entries, sources = {entry.key: entry for entry in catalog.entries}, catalog.sources
    for key in (name, first_of_drill(name)):
        if key in sources:
            return _open(app_paths, Path(sources[key]), key.partition("/")[2])
    path = at_home(name)
    if _is_there(path):
        return _open(app_paths, path, None)
    if _is_there(path.parent / PACK_FILE) or path.parent.suffix.lower() == ".zip":
        return _open(app_paths, path.parent, path.name)
    ends = [key for key, entry in entries.items() if name in (entry.scenario, entry.pack)]
    near = ends[0] if ends else nearest(name, sources)
    if not near and path.is_absolute():
        raise Failure(WRONG_USE, _("There is nothing at {path}. Check the path.").format(path=name))
    said = (
        _("There is no scenario {name}. Did you mean {near}?")
        if near
        else _("There is no scenario {name}. At hand are: {known}.")
    )
    raise Failure(WRONG_USE, said.format(name=repr(name), near=repr(near), known=listed(entries)))


def first_of_drill(name: str) -> str:
    """What the first version of a drill is called; each later one has its own number."""
    return f"{name}-1"


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # such as a name that is too long
        return False


def _open(app_paths: AppPaths, path: Path, scenario_id: str | None) -> tuple[Pack, Scenario, Contents]:
    loaded = load_pack(path, PackCache(app_paths.cache / "packs"))
    if loaded.pack is None or loaded.contents is None:
        raise unplayable(path, loaded.problems)
    scenarios = loaded.pack.scenarios
    if scenario_id is None and len(scenarios) == 1:
        scenario_id = next(iter(scenarios))
    if scenario_id is not None and scenario_id not in scenarios:
        scenario_id = first_of_drill(scenario_id)
    if scenario_id not in scenarios:
        known = listed(f"{path}/{id}" for id in [*scenarios][:NAMED])
        raise Failure(WRONG_USE, _("Say which scenario of {pack}: {known}.").format(pack=path.name, known=known))
    return loaded.pack, scenarios[scenario_id], loaded.contents
