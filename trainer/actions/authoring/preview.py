"""Previewing a pack under work: what it is now, and a place in it that one stays at while it changes."""

import os
import shlex
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from trainer.actions.app_paths import AppPaths
from trainer.actions.authoring.check_packs import IN_THE_WINDOW, checked_pack, placed_problems, shipped_to_learn_from
from trainer.actions.play.play_session import PlaySession
from trainer.checks.bots.contest import scored_decisions
from trainer.checks.bots.contest_table import Contest
from trainer.checks.check_pack import REHEARSING, Tick, judged
from trainer.checks.left_out import NOTHING, LeftOut
from trainer.checks.measures.held import Measuring
from trainer.checks.readiness import Readiness, readiness_of
from trainer.checks.rehearsal.rehearsal import Rehearsal
from trainer.checks.rehearsal.rounds import Rounds
from trainer.checks.rule_context import RuleContext
from trainer.checks.structure.not_played_whole import not_played_whole
from trainer.checks.time_left import ENDLESS, TimeLeft
from trainer.packs.contents import KEPT, Contents
from trainer.packs.load import Loaded, load_contents, load_pack
from trainer.packs.model import Pack, Scenario
from trainer.packs.problems import Problem
from trainer.play.engine import FULL, State, begin
from trainer.play.playthrough import Playthrough

BUDGET = 20_000
"""States that are played at each save; `trainer check` plays more."""


MOST_WATCHED = 200


class Draft(NamedTuple):
    """The pack as it stands, and what of a whole check was not done; `checked` says that one had its time.

    `pack` is None while errors keep it from being played; then no rule was asked, and `contest` is None, as it is until
    bots have played.
    """

    path: Path
    pack: Pack | None
    contents: Contents | None
    problems: tuple[Problem, ...]
    readiness: Readiness
    left_out: LeftOut = NOTHING
    contest: Contest | None = None
    checked: bool = False


def look_at(path: Path, tick: Tick, time: TimeLeft = ENDLESS) -> Draft:
    """Read the pack and ask the rules, while somebody is still writing: no bots, no measures, and a small rehearsal.

    Never raises for what is in it.
    """
    loaded = load_pack(path, is_late=time.up)
    if loaded.pack is None or loaded.contents is None:
        return _draft(path, loaded, (), NOTHING, None, proved=False)
    rounds, playing = Rounds(loaded.pack, tick, BUDGET), time.share(REHEARSING)
    rounds.play(playing)
    rounds.play(playing)  # with what was left over
    found, unasked = judged(RuleContext(loaded.pack, loaded.contents.files, rounds.found, None), time)
    left_out = _left_out(loaded.pack, rounds.found, Measuring(loaded.pack, (), tick).left, unasked, bots=True)
    told = [each for each in found if each.code != not_played_whole.code]  # a check plays more, so it may be no trouble
    return _draft(path, loaded, told, left_out, None, proved=False)


def look_longer(draft: Draft, app_paths: AppPaths, tick: Tick, time: TimeLeft = ENDLESS) -> Draft | None:
    """What a whole check says of exactly what was read for the draft, whatever has been saved since.

    None if it was stopped (see `Tick`), or nothing of the pack can be played.
    """
    if draft.contents is None or draft.pack is None:
        return None
    loaded = load_contents(draft.contents)
    done = checked_pack(draft.path, loaded, shipped_to_learn_from(app_paths), tick, IN_THE_WINDOW, time).checked
    if loaded.pack is None or done is None or done.stopped:
        return None
    left_out = _left_out(loaded.pack, done.rehearsals, done.unmeasured, done.unasked, bots=done.contest is None)
    found = _draft(draft.path, loaded, done.problems, left_out, done.contest, proved=done.proved)
    return found._replace(checked=True)


def _draft(
    path: Path, loaded: Loaded, found: Iterable[Problem], left_out: LeftOut, contest: Contest | None, *, proved: bool
) -> Draft:
    pack = loaded.pack
    problems = placed_problems(path, loaded, [*loaded.problems, *found])
    scored = scored_decisions(pack) if pack else 0
    readiness = readiness_of(problems, playable=pack is not None, scored=scored, proved=proved)
    return Draft(path, pack, loaded.contents, problems, readiness, left_out, contest)


def _left_out(
    pack: Pack, rehearsals: Mapping[str, Rehearsal], unmeasured: Iterable[str], unasked: tuple[str, ...], *, bots: bool
) -> LeftOut:
    titles = {each.id: each.title for each in pack.stories}
    cut = (title for id, title in titles.items() if id not in rehearsals or not rehearsals[id].whole)
    return LeftOut(bots, tuple(titles.get(id, "") for id in unmeasured), tuple(cut), unasked)


def files_of(folder: Path) -> list[Path]:
    """The files of a pack that are worth watching."""
    return [file for file in folder.rglob("*") if file.name.endswith(KEPT)][:MOST_WATCHED]


def first_state(pack: Pack) -> State:
    """The beginning of the pack's first scenario."""
    return begin(next(iter(pack.scenarios.values())))


def carried_over(state: State, pack: Pack) -> State:
    """The same place in the pack as it is now: scene, meters and flags stay as far as they still exist."""
    scenario = pack.scenarios.get(state.scenario.id)
    if scenario is None:
        return first_state(pack)
    stays = state.scene_id in scenario.scenes and scenario.drill is None
    scene = state.scene_id if stays else scenario.start
    return placed(scenario, scene, dict(state.meters), state.flags)


def placed(scenario: Scenario, scene: str, meters: dict[str, int], flags: frozenset[str]) -> State:
    """A state at any scene, with any meters and flags; what the scenario does not have is left out."""
    start = begin(scenario)
    known = {name: max(0, min(FULL, meters.get(name, value))) for name, value in start.meters.items()}
    facts = start.flags  # what is drawn stays as the first seed draws it
    return State(scenario, start.seed, scene, known, facts | {flag for flag in flags if flag in scenario.flags})


def play_from(state: State, contents: Contents | None) -> PlaySession:
    """A session that begins there, without timers; nothing of it is kept."""
    scenario = state.scenario
    playthrough = Playthrough(scenario.digest, scenario.key, state.seed, time_factor=None)
    stops_after = 1 if scenario.drill is not None else None  # it is met in Practice, as one decision
    return PlaySession(scenario, playthrough, contents=contents, placed=state, stops_after=stops_after)


def next_drill(pack: Pack, scenario: Scenario) -> State:
    """The version of a drill that comes after this one in the pack; after the last the first."""
    drills = [each for each in pack.drills if each.file == scenario.file]
    place = [each.id for each in drills].index(scenario.id) + 1
    return begin(drills[place % len(drills)])


def editor_command(template: str, problem: Problem) -> list[str]:
    """The author's command with {file}, {line} and {column} filled in; no shell ever sees it.

    Raises ValueError for a command that cannot be split.
    """
    values = {"{file}": problem.file, "{line}": str(max(1, problem.line)), "{column}": str(max(1, problem.column))}
    parts = shlex.split(template, posix=os.name == "posix")
    if not parts:
        raise ValueError("the command is empty")
    if "{file}" not in template:
        parts.append("{file}")
    for name, value in values.items():
        parts = [part.replace(name, value) for part in parts]
    return parts
