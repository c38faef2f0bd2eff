"""Starting, deciding, going on later, and the debrief: the deeds of playing."""

from typing import NamedTuple

from trainer.actions.app_context import AppContext
from trainer.actions.catalog.open_scenario import open_scenario
from trainer.actions.failure import MACHINE, Failure, records_as_failures
from trainer.packs.cache import ScenarioCache
from trainer.packs.contents import Contents
from trainer.packs.load import load_scenario
from trainer.packs.model import Scenario
from trainer.play.engine import Move, NotOfferedError, State, Step, begin, choose, is_over, replay
from trainer.records.kept import Content, Finish, Kept, KeptMove, Timers
from trainer.records.settings import Verdicts
from trainer.scoring.debrief import Debrief, Moment, debrief_of, explain
from trainer.scoring.fit import fit_of, score


class PlaySession(NamedTuple):
    """A playthrough under way. `playthrough` is its id in the records, None if nothing is kept.

    Its first `given` steps lead up to it and were not taken in it; practice stops after `stops_after` steps.
    `met_before` says how often its scenes were met, so that another picture of them is shown. Timers are stretched
    as they are since the first `timers_since` steps were taken; `retimed` says that the records do not know it yet.
    """

    scenario: Scenario
    seed: int
    time_factor: float | None
    playthrough: int | None
    steps: tuple[Step, ...]
    contents: Contents | None
    verdicts: Verdicts = "each"
    given: int = 0
    stops_after: int | None = None
    met_before: int = 0
    practice: bool = False
    timers_since: int = 0
    retimed: bool = False

    @property
    def state(self) -> State:
        """Where it stands."""
        return self.steps[-1].after if self.steps else begin(self.scenario, self.seed)

    @property
    def over(self) -> bool:
        """Whether nothing is left to decide."""
        return is_over(self.state) or len(self.steps) == self.stops_after

    def after(self, move: Move) -> "PlaySession":
        """The session after one more move; nothing of it is kept. Raises NotOfferedError if it is not on offer."""
        state, _ = choose(self.state, move.choice, move.seconds, move.confidence, move.factors)
        return self._replace(steps=(*self.steps, Step(self.state, move, state)))

    def debrief(self) -> Debrief:
        """What there is to say of it so far."""
        return debrief_of(self.scenario, self.steps, self.time_factor, self.timers_since)


def start(
    context: AppContext, name: str, time_factor: float | None = 1.0, *, keep: bool = True, verdicts: Verdicts = "each"
) -> PlaySession:
    """Begin a playthrough of pack/scenario or a path; kept from the first move on if `keep`. Raises Failure."""
    pack, scenario, contents = open_scenario(context.app_paths, name)
    seed = context.draw_seed()
    playthrough, met_before = None, 0
    if keep:
        content = Content(
            scenario.digest, scenario.pack, scenario.id, scenario.title, pack.version, scenario.file,
            contents.files[scenario.file],
        )  # fmt: skip
        with records_as_failures():
            playthrough = context.store.begin(context.person, content, seed, time_factor, context.now(), verdicts)
            met_before = context.store.begun_before(playthrough)
    return PlaySession(scenario, seed, time_factor, playthrough, (), contents, verdicts, met_before=met_before)


def decide(
    context: AppContext,
    session: PlaySession,
    answer: str,
    seconds: float = 0.0,
    confidence: int | None = None,
    factors: tuple[str, ...] | None = None,
) -> PlaySession:
    """Take an answer (a choice's id, or `timeout`). When this returns, the move is on disk.

    Raises NotOfferedError if it is not on offer, Failure if it could not be kept; the session stays as it was.
    """
    before = session.state
    after, move = choose(before, answer, seconds, confidence, factors)
    decided = session._replace(steps=(*session.steps, Step(before, move, after)))
    if session.playthrough is not None:
        finish = _finish(decided) if decided.over else None
        timers = Timers(session.time_factor, session.timers_since) if session.retimed else None
        kept = KeptMove(move.scene, move.choice, move.seconds, move.confidence, move.factors)
        with records_as_failures():
            context.store.add_move(session.playthrough, after.number, kept, context.now(), finish, timers)
            if finish is not None:
                context.store.keep_copy(context.now())
    return decided._replace(retimed=False)


def foresee(session: PlaySession, answer: str, seconds: float = 0.0) -> Moment:
    """What an answer comes to, explained; nothing is kept. Raises NotOfferedError if it is not on offer."""
    after, move = choose(session.state, answer, seconds)
    return explain(Step(session.state, move, after))


def go_on(context: AppContext, playthrough: int) -> PlaySession:
    """Take up a kept playthrough where it stands, from the content it was begun with. Raises Failure."""
    with records_as_failures():
        kept = context.store.playthrough(playthrough)
        met_before = context.store.begun_before(playthrough)
    scenario = content_of(context, kept.digest)
    try:
        steps = replay_kept(scenario, kept)
    except NotOfferedError:
        sentence = f"The playthrough of {scenario.title} does not fit its scenario. Start it again from Home."
        raise Failure(MACHINE, sentence) from None
    contents = _contents_now(context, scenario)
    return PlaySession(
        scenario,
        kept.seed,
        kept.time_factor,
        playthrough,
        steps,
        contents,
        kept.verdicts,
        kept.given,
        met_before=met_before,
        practice=kept.practice,
        timers_since=kept.timers_since,
    )


def resume(context: AppContext, playthrough: int, time_factor: float | None) -> PlaySession:
    """Take up a kept playthrough that waits, its timers stretched as they are wanted now. Raises Failure.

    That is kept with the next move; whoever only looks changes nothing.
    """
    session = go_on(context, playthrough)
    if session.over or session.time_factor == time_factor:
        return session
    return session._replace(time_factor=time_factor, timers_since=len(session.steps), retimed=True)


def stop(context: AppContext, session: PlaySession) -> None:
    """Let nothing more come of a practice that was left; what was decided stays. Raises Failure."""
    if session.playthrough is not None:
        with records_as_failures():
            context.store.stop(session.playthrough, context.now())


def discard(context: AppContext, playthrough: int) -> None:
    """Forget an unfinished playthrough. Raises Failure."""
    with records_as_failures():
        context.store.discard(playthrough)


def forget(context: AppContext, session: PlaySession) -> None:
    """Forget a session in which nothing was decided, if anything is kept of it. Raises Failure."""
    if session.playthrough is not None:
        discard(context, session.playthrough)


def content_of(context: AppContext, digest: str) -> Scenario:
    """The scenario that was played, as it was. Raises Failure."""
    cache = ScenarioCache(context.app_paths.played)
    if (known := cache.get(digest)) is not None:
        return known
    with records_as_failures():
        content = context.store.content(digest)
    scenario = load_scenario(content.pack, content.file, content.source)
    if scenario is None:
        raise Failure(MACHINE, f"{content.title}, as it was played, cannot be read by this version of Right Call.")
    cache.put(digest, scenario)
    return scenario


def replay_kept(scenario: Scenario, kept: Kept) -> tuple[Step, ...]:
    """The steps of a kept playthrough. Raises NotOfferedError if they do not fit the scenario."""
    moves = [Move(*move) for move in kept.moves]
    return tuple(replay(scenario, moves, kept.seed))


def _finish(session: PlaySession) -> Finish:
    fit = fit_of(map(score, session.steps))
    return Finish(session.state.scene_id if is_over(session.state) else None, fit.right, fit.of)


def _contents_now(context: AppContext, scenario: Scenario) -> Contents | None:
    """The pack as it is now, for its pictures; None if it is gone."""
    try:
        return open_scenario(context.app_paths, scenario.key)[2]
    except Failure:
        return None
