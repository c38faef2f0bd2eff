"""Making the entries of one pack; the only part of the catalog that reads packs."""

from pathlib import Path

from trainer.actions.app_paths import AppPaths
from trainer.actions.catalog.catalog_entry import CatalogEntry, DrillsEntry
from trainer.actions.catalog.shown_picture import picture_ref
from trainer.packs.cache import PackCache
from trainer.packs.load import load_pack
from trainer.packs.model import Pack, Scenario
from trainer.packs.names import TIMEOUT
from trainer.play.engine import answers, begin, choose, is_over

MOST_DECISIONS = 100


def entries_of(
    path: Path, installed: bool, app_paths: AppPaths
) -> tuple[list[CatalogEntry], DrillsEntry | None, str | None]:
    """The entries of the pack at `path`, its drills if it has any, and its first problem if it cannot be played."""
    loaded = load_pack(path, PackCache(app_paths.cache / "packs"))
    if loaded.pack is None:
        return [], None, loaded.problems[0].message
    pack = loaded.pack
    ids = tuple(each.id for each in pack.drills)
    drills = DrillsEntry(pack.id, pack.title, ids, str(path), installed) if ids else None
    return [_entry(pack, scenario, path, installed) for scenario in pack.stories], drills, None


def _entry(pack: Pack, scenario: Scenario, path: Path, installed: bool) -> CatalogEntry:
    decisions = [scene.decision for scene in scenario.scenes.values() if scene.decision]
    return CatalogEntry(
        pack=pack.id, pack_title=pack.title, version=pack.version, scenario=scenario.id, title=scenario.title,
        role=scenario.role, topic=scenario.topic, minutes=scenario.minutes, decisions=_about(scenario),
        timed=any(decision.timer for decision in decisions),
        picture=picture_ref(scenario.picture, scenario.cast),
        summary=pack.summary, authors=pack.authors, license=pack.license, source=str(path), installed=installed,
        endings=tuple((scene.id, scene.title) for scene in scenario.scenes.values() if scene.ending),
    )  # fmt: skip


def _about(scenario: Scenario) -> int:
    """How many decisions a playthrough has, about: as many as one that takes the first way each time."""
    state = begin(scenario)
    while not is_over(state) and state.number < MOST_DECISIONS:
        first = next((answer for answer in answers(state) if answer != TIMEOUT), TIMEOUT)
        state, _ = choose(state, first)
    return state.number
