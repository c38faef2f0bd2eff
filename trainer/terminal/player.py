"""Playing a scenario in a terminal, timers included."""

import time
from collections.abc import Callable
from math import ceil

from trainer.actions.app_context import AppContext
from trainer.actions.failure import Failure
from trainer.actions.learning.turning_points import turning_points_of
from trainer.actions.play.events import (
    Effect,
    Event,
    Inquired,
    Keep,
    Left,
    Picked,
    Read,
    SaidHowSure,
    SaidOwn,
    Saved,
    SaveFailed,
    Ticked,
    TriedAgain,
    WentOn,
)
from trainer.actions.play.play_session import PlaySession
from trainer.actions.play.playthroughs import decide, keep_copy
from trainer.actions.play.scene_view import QuestionView, SceneView, scene_view
from trainer.actions.play.session import Asked, Session
from trainer.actions.play.session_machine import begin, step
from trainer.language.decisions import meters_in_words, seconds_in_short
from trainer.language.factors import FACTORS_IN_ORDER, factor_question
from trainer.language.numbers import briefly, whole
from trainer.language.people import question_in_words, voice_in_words
from trainer.language.translation import _, ngettext
from trainer.packs.markup import plain_text
from trainer.play.move import Move
from trainer.play.own_line import OwnLine
from trainer.reports.debrief_text import better_lines, debrief_lines, own_lines, verdict_line
from trainer.scoring.reading_first import MOST_PICKS
from trainer.terminal.keyboard import Closed, Gone, Keyboard, leaves
from trainer.terminal.reflection import Reflection
from trainer.terminal.screen import Screen, type_a_digit

DIGITS = ("1", "2", "3", "4", "5", "6", "7", "8", "9")
LETTERS = "abcdefghijk"
BAR = 12
"""Characters of a meter."""


class Player:
    """One person at one terminal."""

    def __init__(
        self,
        context: AppContext,
        screen: Screen,
        keyboard: Keyboard,
        asked: Asked,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.context, self.screen, self.keyboard, self.clock = context, screen, keyboard, clock
        self._asked = asked
        self._shown: SceneView | None = None
        self._reflection = Reflection(context, screen, keyboard)

    def play(self, play: PlaySession) -> PlaySession:
        """Play to an ending and show the debrief. Raises Gone or Closed; every move made is kept by then.

        Raises Failure if a move cannot be kept and the person leaves it at that.
        """
        self._opening(play)
        session, effects = begin(play, self._asked, self.clock())
        while session.phase != "ended":
            session, effects = step(session, self._asks(session, effects), self.clock())
        if session.left:
            raise Gone
        self._ending(session.play)
        return session.play

    def _asks(self, session: Session, effects: tuple[Effect, ...]) -> Event:
        """Do what the session asks for, else show where it stands and ask the person; what comes of it."""
        for effect in effects:
            if isinstance(effect, Keep):
                return self._keep(effect.play, effect.move)
        match session.phase:
            case "reading":
                self._scene(session)
                return self._ask_what_decides()
            case "composing":
                self._scene(session)
                return self._ask_for_a_line()
            case "choosing":
                if session.inquired:
                    self._answer(session)
                else:
                    self._scene(session)
                return self._ask(session)
            case "asked how sure":
                return self._ask_how_sure()
            case "saving failed":
                return self._ask_to_try_again(session)
            case _:
                return self._consequence(session)

    def _keep(self, play: PlaySession, move: Move) -> Event:
        try:
            kept = decide(self.context, play, move)
        except Failure as failure:
            return SaveFailed(failure)
        return Saved(kept)

    def _opening(self, session: PlaySession) -> None:
        screen = self.screen
        self._reflection.remind()
        screen.line(session.scenario.title, "title")
        screen.story(session.scenario.role)
        hint = _("Answer with a digit and Enter. q leaves; every move is kept, and you can go on later.")
        screen.line(hint, "muted")
        if session.steps:
            made = len(session.steps)
            said = ngettext("You go on after {count} decision.", "You go on after {count} decisions.", made)
            screen.line(said.format(count=whole(made)), "muted")

    def _scene(self, session: Session) -> None:
        """Once for each."""
        screen, view = self.screen, session.scene
        if self._shown is view:
            return
        self._shown = view
        screen.line()
        screen.rule()
        screen.line(view.title, "heading")
        for meter in view.meters:
            filled = round(meter.value * BAR / 100)
            screen.line(f"{meter.label:14} {'█' * filled}{'░' * (BAR - filled)} {meter.value}", "muted")
        screen.line()
        screen.story(view.text)

    def _ask(self, session: Session) -> Event:
        screen, choices, limit = self.screen, session.scene.choices, session.scene.limit
        for number, choice in enumerate(choices, start=1):
            screen.numbered(number, plain_text(choice.text))
        lettered = zip(LETTERS, session.scene.questions, strict=False)  # a letter stays with its question
        letters = {letter: question for letter, question in lettered if not question.asked}
        for letter, question in letters.items():
            words = question_in_words(question.who, question.text)
            screen.line(f"{letter}  {words}{self._cost(session, question)}", "muted")
        if limit is not None:
            left = ceil(session.left_of_time(self.clock())) if session.inquired else limit
            said = ngettext("You have {count} second.", "You have {count} seconds.", ceil(left))
            screen.line(said.format(count=briefly(left)), "muted")
        while True:
            screen.ask(f"1–{len(choices)}")
            if limit is None:
                typed: str | None = self.keyboard.line()
            else:
                typed = self.keyboard.line_within(session.left_of_time(self.clock()), self._remind)
            if typed is None:
                screen.line()
                screen.line(_("The time is over."), "muted")
                return Ticked()
            if leaves(typed):
                return Left()
            if typed in DIGITS[: len(choices)]:
                return Picked(choices[DIGITS.index(typed)].id)
            if typed.lower() in letters:
                return Inquired(letters[typed.lower()].id)
            screen.line(type_a_digit(len(choices)), "muted")

    def _cost(self, session: Session, question: QuestionView) -> str:
        return f" ({seconds_in_short(question.seconds)})" if session.timed and question.seconds else ""

    def _answer(self, session: Session) -> None:
        """What the question that was asked last told."""
        heard = next(each for each in session.scene.questions if each.id == session.inquired[-1])
        self.screen.line()
        self.screen.line(question_in_words(heard.who, heard.text), "muted")
        self.screen.story(heard.answer)

    def _ask_what_decides(self) -> Event:
        """Up to two factors, picked before the choices are shown."""
        self.screen.line(_("What decides this moment? Up to two letters, then Enter."), "muted")
        for letter, factor in zip(LETTERS, FACTORS_IN_ORDER, strict=True):
            self.screen.line(f"{letter}  {factor_question(factor)}", indent=1)
        while True:
            self.screen.ask()
            typed = "".join(self.keyboard.line().lower().replace(",", " ").split())
            if leaves(typed):
                return Left()
            if len(set(typed)) == len(typed) <= MOST_PICKS and all(letter in LETTERS for letter in typed):
                return Read(tuple(FACTORS_IN_ORDER[LETTERS.index(letter)] for letter in typed))
            hint = _("Type up to {most} letters from a to k, such as ad, or only Enter.")
            self.screen.line(hint.format(most=MOST_PICKS), "muted")

    def _ask_for_a_line(self) -> Event:
        """What one would say oneself, before the choices are shown; only Enter goes on."""
        self.screen.line(_("What would you say? Type it, or only Enter. It is not scored."), "muted")
        self.screen.ask()
        typed = self.keyboard.line()
        return Left() if leaves(typed) else SaidOwn(OwnLine(typed))

    def _ask_how_sure(self) -> Event:
        self.screen.line(_("How sure are you that this fits? 1 a guess, 2 fairly sure, 3 sure"), "muted")
        while (typed := self.keyboard.line()) not in DIGITS[:3]:
            if leaves(typed):
                return Left()
            self.screen.line(_("Type 1, 2 or 3."), "muted")
        return SaidHowSure(DIGITS.index(typed) + 1)

    def _ask_to_try_again(self, session: Session) -> Event:
        """The move could not be kept; who leaves it at that, or is not there, leaves with the failure."""
        failure = session.failure
        assert failure is not None
        self.screen.line(_("This move is not kept yet. {why}").format(why=failure), "muted")
        self.screen.ask(_("Enter tries again, q leaves"))
        try:
            typed = self.keyboard.line()
        except Closed:
            raise failure from None
        if leaves(typed):
            raise failure
        return TriedAgain()

    def _remind(self, left: float) -> None:
        said = ngettext("{count} second left.", "{count} seconds left.", ceil(left))
        self.screen.line()
        self.screen.line(said.format(count=briefly(left)), "muted")

    def _consequence(self, session: Session) -> Event:
        try:
            self._what_came_of_it(session)
        finally:  # what was played is kept, whoever stopped reading
            if (fault := keep_copy(self.context, session.play)) is not None:
                self.screen.line(str(fault), "muted")
        self.screen.ask(_("Enter goes on"))
        return Left() if self._leaves_here(over=session.play.over) else WentOn()

    def _leaves_here(self, *, over: bool) -> bool:
        """Whoever leaves after the last decision is shown the ending all the same: there is nothing to go on with."""
        try:
            typed = self.keyboard.line()
        except Closed:
            if not over:
                raise
            self.screen.line()
            return False
        return leaves(typed) and not over

    def _what_came_of_it(self, session: Session) -> None:
        screen, decision = self.screen, session.explained
        assert decision is not None
        screen.line()
        if decision.answer.outcome:
            screen.story(decision.answer.outcome)
        changed = meters_in_words(decision.meters)
        if changed:
            screen.line(changed, "muted")
        if session.play.playthrough.verdicts == "each":
            screen.lines([verdict_line(decision), *own_lines(decision), *better_lines(decision)])
            if decision.because:
                screen.line(plain_text(decision.because))

    def _ending(self, session: PlaySession) -> None:
        screen = self.screen
        if session.scenario.drill is None:  # nothing is told after a drill
            self._last_page(session)
        screen.rule()
        debrief = session.debrief()
        try:
            self._reflection.look(session, debrief)
            screen.lines(debrief_lines(debrief, turning_points_of(session)))
            screen.line()
            self._reflection.afterwards(session, debrief)
        except (Gone, KeyboardInterrupt):
            screen.line(_("Your moves are kept."), "muted")

    def _last_page(self, session: PlaySession) -> None:
        screen = self.screen
        screen.line()
        screen.rule()
        screen.line(session.state.scene.title, "heading")
        screen.story(session.state.scene.text)
        for voice in scene_view(session).voices:
            screen.line(voice_in_words(voice.who, voice.text))
        if session.state.scene.ending is None:
            screen.line(_("Nothing can be decided here, so it ends. Tell the pack's author."), "muted")
