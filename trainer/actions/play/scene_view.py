"""What a face shows of a session: the scene that asks, and the pictures of its pack."""

from math import ceil
from typing import NamedTuple

from trainer.actions.catalog.catalog_entry import PictureRef
from trainer.actions.catalog.shown_picture import picture_ref, someone
from trainer.actions.play.play_session import PlaySession
from trainer.drawing.values import Someone
from trainer.language.decisions import answer_text
from trainer.packs.model import Scenario
from trainer.play.engine import State, ask, offered
from trainer.scoring.debrief import explain

WORDS_A_SECOND = 3.3
"""How fast one reads (200 words a minute): so its choices come after a story, or time for what led there is added."""


class ChoiceView(NamedTuple):
    """A choice as it is offered: nothing of its style."""

    id: str
    text: str


class MeterView(NamedTuple):
    """A meter now, 0 to 100."""

    label: str
    value: int


class QuestionView(NamedTuple):
    """Something that can be asked before choosing: of whom, by name, if of anybody, what it takes in seconds of the
    timer as it runs here, and the answer. `asked` says that it was; until then the answer is not shown.
    """

    id: str
    text: str
    who: str
    seconds: float
    answer: str
    asked: bool
    someone: Someone | None = None


class VoiceView(NamedTuple):
    """What somebody would say of you, their name, and how they look."""

    who: str
    text: str
    someone: Someone


class CastView(NamedTuple):
    """Somebody of the story: their name, their age if it is said, who they are in a few words, and how they look."""

    name: str
    age: int | None
    about: str
    someone: Someone


class SceneView(NamedTuple):
    """One moment as a person meets it. `limit` is in seconds, stretched already; None without a timer.

    `readable` says that its situation is stated, so that one can be asked what decides it.
    `before` tells what led here where one begins in the middle of a story.
    """

    scenario: str
    title: str
    text: str
    picture: PictureRef | None
    meters: tuple[MeterView, ...]
    choices: tuple[ChoiceView, ...]
    limit: float | None
    readable: bool
    before: str = ""
    questions: tuple[QuestionView, ...] = ()
    voices: tuple[VoiceView, ...] = ()
    cast: tuple[CastView, ...] = ()

    @property
    def story(self) -> str:
        """All that is read before its choices."""
        return "\n".join(filter(None, (self.before, self.title, self.text)))

    @property
    def offers(self) -> str:
        """All that is read before one can choose: what is on offer, and what can be asked first."""
        asks = (f"{each.who} {each.text}" for each in self.questions if not each.asked)
        return "\n".join((*(each.text for each in self.choices), *asks))

    @property
    def heard(self) -> tuple[QuestionView, ...]:
        """The questions that were asked, in the author's order."""
        return tuple(each for each in self.questions if each.asked)


def scene_view(session: PlaySession, *, story_first: bool = False) -> SceneView:
    """The scene a session stands in. What led here is read on the timer, unless the story comes first."""
    view = view_of(session.state, session.playthrough.time_factor, session.met_before)
    given = session.playthrough.given
    if len(session.steps) != given or (not given and session.stops_after is None):
        return view
    before = [session.scenario.role]
    if given:
        led = explain(session.steps[-1])
        stop = "" if led.title.endswith((".", "?", "!", "…")) else "."
        before.append(f"**{led.title}{stop}** {answer_text(led)} {led.answer.outcome}")
    text = "\n\n".join(before).strip()
    if view.limit is None or story_first:
        return view._replace(before=text)
    to_read = len(text.split()) / WORDS_A_SECOND * (session.playthrough.time_factor or 1.0)
    return view._replace(before=text, limit=float(ceil(view.limit + to_read)))


def view_of(state: State, time_factor: float | None, met_before: int = 0) -> SceneView:
    """The scene of a state; a scene without a picture keeps the scenario's.

    Of several pictures another one is shown each time the scene is met again.
    """
    scenario, decision = state.scenario, state.scene.decision
    pictures = state.scene.pictures
    picture = pictures[met_before % len(pictures)] if pictures else scenario.picture
    timer = decision.timer if decision else None
    choices, scene = offered(state), state.scene
    return SceneView(
        scenario=scenario.title, title=scene.title, text=scene.text,
        picture=picture_ref(picture, scenario.cast),
        meters=tuple(MeterView(meter.label, state.meters[name]) for name, meter in scenario.meters.items()),
        choices=tuple(ChoiceView(choice.id, choice.text) for choice in choices),
        limit=limit_of(timer, time_factor, bool(choices)),
        readable=decision is not None and decision.situation is not None,
        questions=_questions(state, time_factor),
        voices=tuple(
            VoiceView(_name(scenario, voice.who), voice.text, someone(voice.who, "calm", scenario.cast.get(voice.who)))
            for voice in scene.voices
        ),
        cast=tuple(
            CastView(each.name, each.age, each.about, someone(id, "calm", each)) for id, each in scenario.cast.items()
        ),
    )  # fmt: skip


def after_asking(session: PlaySession, scene: SceneView, asked: tuple[str, ...]) -> SceneView:
    """The scene once these questions were asked: with their answers, and the choices as they are now."""
    state = session.state
    for question in asked:
        state = ask(state, question)
    choices = tuple(ChoiceView(choice.id, choice.text) for choice in offered(state))
    return scene._replace(choices=choices, questions=_questions(state, session.playthrough.time_factor))


def _questions(state: State, time_factor: float | None) -> tuple[QuestionView, ...]:
    decision, cast = state.written.decision, state.scenario.cast
    return tuple(
        QuestionView(
            each.id, each.text, _name(state.scenario, each.who), each.seconds * (time_factor or 1.0), each.answer,
            each.id in state.asked, someone(each.who, "calm", cast[each.who]) if each.who in cast else None,
        )
        for each in (decision.questions if decision is not None else ())
    )  # fmt: skip


def _name(scenario: Scenario, person: str | None) -> str:
    return scenario.cast[person].name if person in scenario.cast else ""


def limit_of(timer: int | None, time_factor: float | None, anything_offered: bool) -> float | None:
    """Seconds for a decision, or None. Where nothing but the timeout is on offer it comes, also with timers off."""
    if timer is None or (time_factor is None and anything_offered):
        return None
    return timer * (time_factor or 1.0)


def reads_first(wanted: str, limit: float | None, readable: bool) -> bool:
    """Whether one is asked what decides a moment; `wanted` is the setting, `limit` the seconds of a timer."""
    return readable and (wanted == "all" or (wanted == "untimed" and limit is None))


def composes_first(wanted: str, session: PlaySession, scene: SceneView) -> bool:
    """Whether one is asked for a line of one's own before the choices; `wanted` is the setting.

    Practice is of drills, and of moments that are met as if they were some: one decision or two.
    """
    practised = session.stops_after is not None or session.scenario.drill is not None
    return bool(scene.choices) and (wanted == "all" or (wanted == "drills" and practised))


def picture_bytes(session: PlaySession, picture: PictureRef | None) -> bytes | None:
    """The bytes of a pack's picture; None for one that ships or is gone."""
    if picture is None or picture.builtin or session.contents is None:
        return None
    return session.contents.files.get(picture.name)
