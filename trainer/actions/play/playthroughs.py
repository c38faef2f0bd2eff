"""Starting, deciding, going on later, and the debrief: the deeds of playing."""

from msgspec.structs import replace

from trainer.actions.app_context import AppContext
from trainer.actions.catalog.open_scenario import open_scenario
from trainer.actions.failure import MACHINE, Failure, as_failure, records_as_failures
from trainer.actions.play.play_session import PlaySession
from trainer.language.translation import _
from trainer.packs.bundle import bundle_of
from trainer.packs.cache import ScenarioCache
from trainer.packs.contents import Contents
from trainer.packs.load import load_scenarios
from trainer.packs.model import Scenario
from trainer.play.engine import NotOfferedError, Step, is_over, replay
from trainer.play.move import Move
from trainer.play.playthrough import Playthrough
from trainer.play.verdicts import Verdicts
from trainer.records.kept import Finish, stamp
from trainer.scoring.fit import score
from trainer.scoring.verdict import tally_of


def start(
    context: AppContext,
    name: str,
    time_factor: float | None = 1.0,
    *,
    keep: bool = True,
    verdicts: Verdicts = "each",
    seed: int | None = None,
) -> PlaySession:
    """Begin a playthrough of pack/scenario or a path; kept from the first move on if `keep`. Raises Failure.

    The seed sets the order of choices and what is drawn; without one it is drawn itself.
    """
    pack, scenario, contents = open_scenario(context.app_paths, name)
    seed = context.draw_seed() if seed is None else seed
    playthrough = Playthrough(
        pack.digest, scenario.key, seed, stamp(context.now()), verdicts=verdicts, time_factor=time_factor
    )
    session = PlaySession(scenario, playthrough, contents=contents)
    if not keep:
        return session
    with records_as_failures():
        kept = context.store.playthroughs
        record = kept.begin(context.person, bundle_of(pack, contents), playthrough)
        return session._replace(record=record, met_before=kept.begun_before(record))


def decide(context: AppContext, session: PlaySession, move: Move) -> PlaySession:
    """Make a move now. When this returns, it is on disk; once that is shown, `keep_copy` is due.

    Raises NotOfferedError if it is not on offer, Failure if it could not be kept; the session stays as it was.
    """
    decided = session.after(replace(move, at=stamp(context.now())))
    if decided.record is not None:
        finish = _finish(decided) if decided.over else None
        with records_as_failures():
            context.store.playthroughs.add_move(decided.record, decided.playthrough, finish)
    return decided


def keep_copy(context: AppContext, session: PlaySession) -> Failure | None:
    """Keep a copy of everything after the last move of a session of which anything is kept, before that none.

    Returns why there is none now; what was kept stays kept. It takes a while where much is, so nobody waits for it.
    """
    if session.record is None or not session.over:
        return None
    try:
        with records_as_failures():
            fault = context.store.records.keep_copy()
    except Failure as failure:
        return failure
    return as_failure(fault) if fault is not None else None


def go_on(context: AppContext, record: int) -> PlaySession:
    """Take up a kept playthrough where it stands, from the content it was begun with. Raises Failure."""
    with records_as_failures():
        playthrough = context.store.playthroughs.one(record).playthrough
        met_before = context.store.playthroughs.begun_before(record)
    scenario = scenario_of(context, playthrough)
    try:
        steps = replay_kept(scenario, playthrough)
    except NotOfferedError:
        said = _("The playthrough of {title} does not fit its scenario. Start it again from Home.")
        raise Failure(MACHINE, said.format(title=scenario.title)) from None
    contents = _contents_now(context, scenario)
    return PlaySession(scenario, playthrough, steps, record, contents, met_before=met_before)


def resume(context: AppContext, record: int, time_factor: float | None) -> PlaySession:
    """Take up a kept playthrough that waits, its timers stretched as they are wanted now. Raises Failure.

    That is kept with the next move; whoever only looks changes nothing.
    """
    session = go_on(context, record)
    if session.over or session.playthrough.time_factor == time_factor:
        return session
    return session.retimed(time_factor)


def discard(context: AppContext, record: int) -> None:
    """Forget an unfinished playthrough. Raises Failure."""
    with records_as_failures():
        context.store.playthroughs.discard(record)


def forget(context: AppContext, session: PlaySession) -> None:
    """Forget a session in which nothing was decided, if anything is kept of it. Raises Failure."""
    if session.record is not None:
        discard(context, session.record)


def scenario_of(context: AppContext, playthrough: Playthrough) -> Scenario:
    """The scenario that was played, as it was. Raises Failure."""
    cache = ScenarioCache(context.app_paths.played)
    name = cache.name_of(playthrough.content, playthrough.scenario)
    if (known := cache.get(name)) is not None:
        return known
    with records_as_failures():
        bundle = context.store.bundles.bundle(playthrough.content)
    part = bundle.scenario(playthrough.scenario)
    found = load_scenarios(bundle.pack, part.file, bundle.texts) if part is not None else {}
    scenarios = {each.key: each for each in found.values()}
    if playthrough.scenario not in scenarios:
        said = _("{title}, as it was played, cannot be read by this version of Right Call.")
        raise Failure(MACHINE, said.format(title=part.title if part else playthrough.scenario))
    for key, each in scenarios.items():  # drills of one file are read once, not once for each
        cache.put(cache.name_of(playthrough.content, key), each)
    return scenarios[playthrough.scenario]


def replay_kept(scenario: Scenario, playthrough: Playthrough) -> tuple[Step, ...]:
    """The steps of a kept playthrough. Raises NotOfferedError if they do not fit the scenario."""
    return tuple(replay(scenario, playthrough.moves, playthrough.seed))


def _finish(session: PlaySession) -> Finish:
    tally = tally_of(score(step).verdict for step in session.steps)
    ending = session.state.scene_id if is_over(session.state) else None
    return Finish(ending, tally.fitting, tally.of, tally.poorly_done)


def _contents_now(context: AppContext, scenario: Scenario) -> Contents | None:
    """The pack as it is now, for its pictures; None if it is gone."""
    try:
        return open_scenario(context.app_paths, scenario.key)[2]
    except Failure:
        return None
