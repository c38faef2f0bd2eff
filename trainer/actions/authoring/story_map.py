"""The story map of a scenario at hand, and saving it."""

from pathlib import Path

from trainer.actions.app_paths import AppPaths
from trainer.actions.catalog.open_scenario import open_scenario
from trainer.actions.save_file import save_file
from trainer.checks.check_pack import Tick, judged
from trainer.checks.rehearsal.rehearsal import rehearse
from trainer.checks.rule_context import RuleContext
from trainer.checks.time_left import ENDLESS, TimeLeft
from trainer.packs.model import Pack, Scenario
from trainer.reports.story_map import StoryMap, story_map_of
from trainer.reports.story_map_svg import svg_of

BUDGET = 100_000
"""States that are played for a map; `trainer check` plays more."""


def story_map(app_paths: AppPaths, name: str, tick: Tick, time: TimeLeft = ENDLESS) -> StoryMap:
    """The map of pack/scenario or a path. Raises Failure, or what `tick` raises."""
    pack, scenario, contents = open_scenario(app_paths, name)
    return map_of(pack, scenario, contents.files, tick, time)


def map_of(pack: Pack, scenario: Scenario, files: dict[str, bytes], tick: Tick, time: TimeLeft = ENDLESS) -> StoryMap:
    """Rehearse one scenario, apply the rules to it, and lay it out."""
    rehearsal = rehearse(scenario, BUDGET, lambda count: tick(scenario.title, count), time)
    context = RuleContext(pack, files, {scenario.id: rehearsal}, None)
    found, _ = judged(context)
    problems = [each for each in found if each.severity != "note"]
    return story_map_of(scenario, rehearsal, problems, pack.language)


def save_map(app_paths: AppPaths, story: StoryMap, to: Path, *, replace: bool = False) -> None:
    """Save it as an SVG, as `save_file` does. Raises Failure."""
    save_file(app_paths, svg_of(story).encode(), to, replace=replace)
