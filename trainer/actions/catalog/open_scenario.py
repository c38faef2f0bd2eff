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


def open_scenario(app_paths: AppPaths, name: str) -> tuple[Pack, Scenario, Contents]:
    """The scenario called `name`: pack/scenario from the catalog, a path to a pack or file, or PATH/scenario.

    Raises Failure with what was found wrong or what is at hand.
    """
    entries = {entry.key: entry for entry in catalog_of(app_paths).entries}
    if name in entries:
        return _open(app_paths, Path(entries[name].source), entries[name].scenario)
    path = at_home(name)
    if _is_there(path):
        return _open(app_paths, path, None)
    if _is_there(path.parent / PACK_FILE) or path.parent.suffix.lower() == ".zip":
        return _open(app_paths, path.parent, path.name)
    ends = [key for key, entry in entries.items() if name in (entry.scenario, entry.pack)]
    near = ends[0] if ends else nearest(name, entries)
    if not near and path.is_absolute():
        raise Failure(WRONG_USE, _("There is nothing at {path}. Check the path.").format(path=name))
    said = (
        _("There is no scenario {name}. Did you mean {near}?")
        if near
        else _("There is no scenario {name}. At hand are: {known}.")
    )
    raise Failure(WRONG_USE, said.format(name=repr(name), near=repr(near), known=listed(entries)))


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
    if scenario_id not in scenarios:
        known = listed(f"{path}/{id}" for id in scenarios)
        raise Failure(WRONG_USE, _("Say which scenario of {pack}: {known}.").format(pack=path.name, known=known))
    return loaded.pack, scenarios[scenario_id], loaded.contents
