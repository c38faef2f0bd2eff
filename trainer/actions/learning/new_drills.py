"""The drills at hand that somebody has not met yet: what Practice takes from first."""

from collections.abc import Collection, Iterable
from pathlib import Path

from trainer.actions.app_context import AppContext
from trainer.actions.catalog.catalog_entry import DrillsEntry
from trainer.actions.learning.seconds_of import seconds_of
from trainer.packs.cache import PackCache
from trainer.packs.load import load_pack
from trainer.packs.model import Scenario
from trainer.scoring.fit import decision_in
from trainer.scoring.plan import Candidate

Fresh = dict[str, tuple[Candidate, str]]
"""Each drill by its key (pack/scenario): the decision it is, and the title of its pack."""


def new_drills(context: AppContext, entries: Iterable[DrillsEntry], met: Collection[str]) -> Fresh:
    """Every version of every drill that is not among those met; none of a pack that cannot be read any more."""
    cache = PackCache(context.app_paths.cache / "packs")
    found: Fresh = {}
    for entry in entries:
        if all(f"{entry.pack}/{id}" in met for id in entry.ids):
            continue
        pack = load_pack(Path(entry.source), cache).pack
        for drill in pack.drills if pack is not None else ():
            if drill.key not in met:
                found[drill.key] = (_candidate(drill), entry.pack_title)
    return found


def _candidate(drill: Scenario) -> Candidate:
    decision = decision_in(drill, drill.start)
    return Candidate(
        (drill.key, drill.start), drill.title, decision.call or "either", decision.situation,
        seconds_of(drill, drill.start), story_of(drill), drill_of(drill),
    )  # fmt: skip


def drill_of(scenario: Scenario) -> str | None:
    """What all versions of a drill are called (pack/drill); None for a story."""
    return f"{scenario.pack}/{scenario.drill.id}" if scenario.drill is not None else None


def story_of(scenario: Scenario) -> str:
    """What no two in a row are practised from: a story, or the file of a drill, whose drills are set in one place."""
    return scenario.key if scenario.drill is None else f"{scenario.pack}/{scenario.file}"
