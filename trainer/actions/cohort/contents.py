"""What was played in a result file, wherever it is at hand: in the catalog, in the records, or in the file itself."""

from contextlib import suppress
from typing import NamedTuple

from trainer.actions.app_context import AppContext
from trainer.actions.catalog.catalog import catalog_of
from trainer.actions.catalog.open_scenario import open_scenario
from trainer.actions.cohort.edition import edition_of
from trainer.actions.failure import Failure
from trainer.actions.play.playthroughs import scenario_of
from trainer.packs.bundle import Bundle
from trainer.packs.contents import PACK_FILE, SHARED_FILES
from trainer.packs.load import load_scenarios
from trainer.packs.model import Pack, Scenario
from trainer.play.playthrough import Playthrough
from trainer.records.result_file import ResultFile

MOST_READ = 16_000_000
"""Bytes of scenarios that are read from one result file; what goes beyond is not recounted."""
MOST_BUNDLES = 8
"""Packs of result files that are held at once."""

_Played = tuple[str, str]
"""Content and scenario (pack/scenario)."""


class Found(NamedTuple):
    """A scenario as it was played, whether only a result file brought it, and what tells its text apart."""

    scenario: Scenario
    brought: bool
    edition: str


class Contents:
    """Everything at hand, each scenario read once."""

    def __init__(self, context: AppContext) -> None:
        self._context = context
        self._catalog = set(catalog_of(context.app_paths).sources)
        self._packs: dict[str, tuple[Pack, Scenario] | None] = {}
        self._bundles: dict[_Played, Bundle | None] = {}
        self._texts: dict[tuple[str, str, str], dict[str, Scenario]] = {}
        self._read: dict[str, int] = {}
        self._absent: set[_Played] = set()
        self.found: dict[_Played, Found] = {}

    def of(self, file: ResultFile, playthrough: Playthrough) -> Found | None:
        """The scenario that was played, by the digest of its content; None if it is nowhere.

        Raises Failure where the records turn out to be damaged, NotAResultFileError and OSError as the file does.
        """
        played = (playthrough.content, playthrough.scenario)
        if played in self.found:
            return self.found[played]
        if played not in self._absent and (scenario := self._here(playthrough)) is not None:
            self.found[played] = Found(scenario, False, edition_of(scenario))
            return self.found[played]
        self._absent.add(played)
        scenario = self._in(file, *played)
        if scenario is not None:
            self.found[played] = Found(scenario, True, edition_of(scenario))
        return self.found.get(played)

    def _here(self, playthrough: Playthrough) -> Scenario | None:
        content, key = playthrough.content, playthrough.scenario
        if key in self._catalog:  # any other name might be taken for a path
            if key not in self._packs:
                self._packs[key] = self._in_catalog(key)
            if (at_hand := self._packs[key]) is not None and content in (at_hand[0].digest, at_hand[1].digest):
                return at_hand[1]
        if self._context.has_records:
            try:
                return scenario_of(self._context, playthrough)
            except Failure as failure:
                if failure.damaged:
                    raise
        return None

    def _in_catalog(self, key: str) -> tuple[Pack, Scenario] | None:
        with suppress(Failure):
            return open_scenario(self._context.app_paths, key)[:2]
        return None

    def _in(self, file: ResultFile, content: str, key: str) -> Scenario | None:
        """The scenario as the file brings it. A file that brings too much is not read on."""
        name = str(file.path)
        kept = (name, content)
        if kept not in self._bundles:
            if len(self._bundles) >= MOST_BUNDLES:
                self._bundles.clear()
                self._texts.clear()
            self._bundles[kept] = file.bundle(content)
        bundle = self._bundles[kept]
        part = bundle and bundle.scenario(key)
        if bundle is None or part is None:
            return None
        text = (*kept, part.file)
        if text not in self._texts:
            data = bundle.texts.get(part.file, b"")
            shared = sum(len(bundle.texts.get(each, b"")) for each in (PACK_FILE, *SHARED_FILES))
            self._read[name] = self._read.get(name, 0) + len(data) + shared
            if self._read[name] > MOST_READ:
                return None
            found = load_scenarios(bundle.pack, part.file, bundle.texts)
            self._texts[text] = {each.key: each for each in found.values()}
        return self._texts[text].get(key)
