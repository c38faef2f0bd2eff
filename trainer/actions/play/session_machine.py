"""The course of a session, as a pure state machine: events in, the next session and what is asked of its runner out.

There is no window, no disk and no clock in it. Window, terminal and preview show the session they are given, say what
happened, and carry out the effects; what may happen when is decided here and nowhere else. A decision is shown as taken
only once it was said to be on disk.
"""

from math import ceil

from trainer.actions.play.clock import TINY, Clock
from trainer.actions.play.events import (
    AskToLeave,
    Closing,
    Effect,
    Event,
    Held,
    Hurried,
    Inquired,
    Keep,
    LeaveAsked,
    Left,
    Picked,
    Read,
    Reconsidered,
    Released,
    SaidHowSure,
    SaidOwn,
    Saved,
    SaveFailed,
    SayNotKept,
    Stayed,
    Stop,
    Ticked,
    TriedAgain,
    WentOn,
)
from trainer.actions.play.pace import AT_ONCE, Pace
from trainer.actions.play.play_session import PlaySession
from trainer.actions.play.scene_view import SceneView, after_asking, composes_first, reads_first, scene_view
from trainer.actions.play.session import Asked, Beat, Phase, Session
from trainer.packs.names import TIMEOUT
from trainer.play.move import Move
from trainer.play.own_line import cleaned
from trainer.scoring.debrief import outcome_of

SURE = (1, 2, 3)
"""How sure one can be: a guess, fairly sure, sure."""

Stepped = tuple[Session, tuple[Effect, ...]]


def begin(play: PlaySession, asked: Asked, now: float, pace: Pace = AT_ONCE) -> Stepped:
    """Stand before the next decision of a playthrough, with `now` in seconds; or at its end."""
    return _arrive(Session(play, asked, scene_view(play), pace), now)


def step(session: Session, event: Event, now: float) -> Stepped:
    """What a session is after an event. One that does not fit its phase changes nothing; nor does any after the end."""
    if session.phase == "ended":
        return session, ()
    if isinstance(event, Inquired | Picked | WentOn) and session.seen(now).moves:
        event = Hurried()  # what that would take was not seen yet
    match event:
        case Held() | Released() | LeaveAsked() | Stayed() | Left() | Closing():
            return _hold_or_leave(session, event, now)
        case Saved() | SaveFailed() | TriedAgain() | Reconsidered():
            return _keep(session, event, now)
        case _ if session.question:  # it is answered first
            return session, ()
        case Ticked() | Hurried() | WentOn() if session.due is not None:
            return _come(session, event, now), ()
        case Hurried() if session.seen(now).moves and not session.still:
            return session._replace(hurried=True), ()
        case WentOn():
            return _arrive(session, now) if session.phase == "consequence" else (session, ())
        case _:
            return _answer(session, event, now)


def _arrive(session: Session, now: float) -> Stepped:
    """The next scene of what is on disk; the clock is begun anew, and a person's pause is over."""
    play, holds = session.play, session.clock.holds - {"person"}
    scene = scene_view(play, story_first=session.pace.words_a_second > 0)
    at = Session(play, session.asked, _heard_out(scene, session.pace), session.pace, clock=Clock(holds=holds))
    if play.over:
        return at._replace(phase="ended"), (Stop(play, left=False),)
    if reads_first(session.asked.read_first, scene.limit, scene.readable):
        return at._replace(phase="reading"), ()
    if composes_first(session.asked.say_yourself, play, scene):
        return at._replace(phase="composing"), ()
    phase: Phase = "story" if session.pace.words_a_second else "choosing"
    return at._replace(phase=phase, clock=at.clock.begun(now)), ()


def _heard_out(scene: SceneView, pace: Pace) -> SceneView:
    """The scene with the seconds added to its timer that hearing takes while it runs: of the choices, and of the story
    where that does not come first.
    """
    if scene.limit is None or not pace.listens:
        return scene
    told = scene.offers if pace.words_a_second else f"{scene.story}\n{scene.offers}"
    return scene._replace(limit=float(ceil(scene.limit + pace.hearing(told))))


def _come(session: Session, event: Event, now: float) -> Session:
    """What comes next does so if its time is there, and at once if one wants it; the clock begins anew with it."""
    if session.still or (isinstance(event, Ticked) and session.clock.elapsed(now) + TINY < (session.due or 0.0)):
        return session
    clock = session.clock.begun(now)
    if session.phase == "story":
        return session if isinstance(event, WentOn) else session._replace(phase="choosing", clock=clock)
    by_itself = isinstance(event, Ticked) and session.beat == "outcome" and _meters_move(session)
    return session._replace(beat="meters" if by_itself else "verdict", clock=clock)


def _meters_move(session: Session) -> bool:
    step = session.play.steps[-1]
    return session.pace.moves and step.before.meters != step.after.meters


def _kept(session: Session, now: float) -> Session:
    """What came of the decision, from its first beat on: one that has nothing to show is none."""
    if not session.pace.moves:
        return session
    after: Beat = "meters" if _meters_move(session) else "verdict"
    beat: Beat = "outcome" if outcome_of(session.play.steps[-1]) else after
    return session._replace(beat=beat, clock=session.clock.begun(now), hurried=False)


def _answer(session: Session, event: Event, now: float) -> Stepped:
    """One says what decides, chooses, lets the time run out, or says how sure one is."""
    match session.phase, event:
        case "reading", Read(factors) if composes_first(session.asked.say_yourself, session.play, session.scene):
            return session._replace(phase="composing", factors=factors), ()
        case "composing", SaidOwn(line):
            own, clock = (None if line is None else cleaned(line)), session.clock.begun(now)
            return session._replace(phase="choosing", own=own, clock=clock), ()
        case "reading", Read(factors):
            return session._replace(phase="choosing", factors=factors, clock=session.clock.begun(now)), ()
        case "choosing", Inquired(question) if not session.still:
            return _inquire(session, question, now), ()
        case "choosing", Picked(choice) if not session.still and choice in {each.id for each in session.scene.choices}:
            picked = session._replace(picked=choice, clock=session.clock.stopped(now))
            return (picked._replace(phase="asked how sure"), ()) if session.asked.how_sure else _decide(picked, choice)
        case "choosing", Ticked() if session.timed and not session.still and not session.left_of_time(now):
            return _decide(session._replace(clock=session.clock.stopped(now)), TIMEOUT)
        case "asked how sure", SaidHowSure(confidence) if confidence in SURE and session.picked is not None:
            return _decide(session, session.picked, confidence)
        case _:
            return session, ()


def _inquire(session: Session, question: str, now: float) -> Session:
    """A question is asked: it takes its time, its answer is there, and choices may be others now."""
    asked = next((each for each in session.scene.questions if each.id == question and not each.asked), None)
    if asked is None:
        return session
    inquired = (*session.inquired, question)
    clock = session.clock.spent(asked.seconds, now) if session.timed else session.clock
    scene = after_asking(session.play, session.scene, inquired)
    if scene.limit is not None:
        scene = scene._replace(limit=scene.limit + session.pace.hearing(asked.answer))
    return session._replace(inquired=inquired, scene=scene, clock=clock)


def _decide(session: Session, answer: str, confidence: int | None = None) -> Stepped:
    """The answer is complete: it is to be kept."""
    scene, seconds = session.play.state.scene_id, round(session.clock.counted, 2)
    move = Move(scene, answer, seconds, confidence, session.factors, own=session.own, asked=session.inquired)
    return session._replace(phase="saving", picked=None, move=move), (Keep(session.play, move),)


def _keep(session: Session, event: Event, now: float) -> Stepped:
    """A decision is on disk, or is not and waits for what one wants."""
    match session.phase, event:
        case "saving", Saved(play) if session.leaving:
            return _stop(session._replace(play=play), left=True)
        case "saving", Saved(play):
            return _kept(session._replace(play=play, phase="consequence", move=None), now), ()
        case "saving" | "saving failed", SaveFailed(failure):
            clock = session.clock.released("question", now)  # this is the one thing to answer now
            failed = session._replace(phase="saving failed", failure=failure, leaving=False, clock=clock)
            return failed, (SayNotKept(failure),)
        case "saving failed", TriedAgain() if session.move is not None:
            return session._replace(phase="saving", failure=None), (Keep(session.play, session.move),)
        case "saving failed", Reconsidered():
            clock = session.clock.resumed(now)
            return session._replace(phase="choosing", move=None, failure=None, clock=clock), ()
        case _:
            return session, ()


def _hold_or_leave(session: Session, event: Event, now: float) -> Stepped:
    """Time is to stand still or may run, or one wants to leave, stays or leaves."""
    clock = session.clock
    match event:
        case Held("person") if session.phase not in ("story", "choosing") or not session.timed:
            return session, ()  # there is no time to pause
        case Held(reason):
            return session._replace(clock=clock.held(reason, now)), ()
        case Released(reason):
            return session._replace(clock=clock.released(reason, now)), ()
        case LeaveAsked() if not session.question and not session.leaving and session.phase != "saving failed":
            return session._replace(clock=clock.held("question", now)), (AskToLeave(),)
        case Stayed():
            return session._replace(clock=clock.released("question", now)), ()
        case Left() if session.phase == "saving":
            return session._replace(leaving=True, clock=clock.released("question", now)), ()
        case Left():
            return _stop(session, left=True)
        case Closing():
            return _stop(session, left=True)[0], ()
        case _:
            return session, ()


def _stop(session: Session, *, left: bool) -> Stepped:
    ended = session._replace(phase="ended", left=left, picked=None, move=None, failure=None, clock=Clock())
    return ended, (Stop(session.play, left),)
