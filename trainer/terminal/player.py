"""Playing a scenario in a terminal, timers included."""

import time
from collections.abc import Callable

from trainer.actions.app_context import AppContext
from trainer.actions.play.playthroughs import PlaySession, decide
from trainer.actions.play.scene_view import limit_of, reads_first, scene_view
from trainer.packs.markup import plain_text
from trainer.packs.model import Choice, Decision
from trainer.packs.names import TIMEOUT
from trainer.play.engine import offered
from trainer.play.move import Move
from trainer.reports.debrief_text import debrief_lines, meters_in_words, verdict_line
from trainer.scoring.debrief import explain
from trainer.scoring.reading_first import MOST_PICKS
from trainer.scoring.words import FACTOR_QUESTIONS
from trainer.terminal.keyboard import Keyboard
from trainer.terminal.reflection import Reflection
from trainer.terminal.screen import Screen

DIGITS = ("1", "2", "3", "4", "5", "6", "7", "8", "9")
LETTERS = "abcdefghijk"
BAR = 12
"""Characters of a meter."""


class Left(Exception):  # noqa: N818 - a person may leave at any time
    """The person stopped; the playthrough waits."""


class Player:
    """One person at one terminal."""

    def __init__(
        self,
        context: AppContext,
        screen: Screen,
        keyboard: Keyboard,
        clock: Callable[[], float] = time.monotonic,
        *,
        how_sure: bool = False,
        read_first: str = "no",
    ) -> None:
        self.context, self.screen, self.keyboard, self.clock = context, screen, keyboard, clock
        self._how_sure, self._read_first = how_sure, read_first
        self._reflection = Reflection(context, screen, keyboard)

    def play(self, session: PlaySession) -> PlaySession:
        """Play to an ending and show the debrief. Raises Left or Closed; every move made is kept by then."""
        self._opening(session)
        while not session.over:
            session = self._decision(session)
        self._ending(session)
        return session

    def _opening(self, session: PlaySession) -> None:
        screen = self.screen
        self._reflection.remind()
        screen.line(session.scenario.title, "title")
        screen.story(session.scenario.role)
        hint = "Answer with a digit and Enter. q leaves; every move is kept, and you can go on later."
        screen.line(hint, "muted")
        if session.steps:
            made = len(session.steps)
            screen.line(f"You go on after {made} decision{'s' if made > 1 else ''}.", "muted")

    def _decision(self, session: PlaySession) -> PlaySession:
        state, screen = session.state, self.screen
        decision = state.scene.decision
        assert decision is not None
        screen.line()
        screen.rule()
        screen.line(state.scene.title, "heading")
        self._meters(session)
        screen.line()
        screen.story(state.scene.text)
        choices = offered(state)
        factors = self._ask_what_decides(session)
        for number, choice in enumerate(choices, start=1):
            screen.numbered(number, plain_text(choice.text))
        begun = self.clock()
        answer = self._ask(choices, decision, session.playthrough.time_factor)
        seconds = round(self.clock() - begun, 2)
        sure = self._ask_how_sure() if self._how_sure and answer != TIMEOUT else None
        session = decide(self.context, session, Move(state.scene_id, answer, seconds, sure, factors))
        self._consequence(session)
        return session

    def _meters(self, session: PlaySession) -> None:
        for name, meter in session.scenario.meters.items():
            value = session.state.meters[name]
            filled = round(value * BAR / 100)
            self.screen.line(f"{meter.label:14} {'█' * filled}{'░' * (BAR - filled)} {value}", "muted")

    def _ask(self, choices: tuple[Choice, ...], decision: Decision, factor: float | None) -> str:
        limit = limit_of(decision.timer, factor, bool(choices))
        end = self.clock() + limit if limit else None
        if limit:
            self.screen.line(f"You have {limit:g} seconds.", "muted")
        while True:
            self.screen.console.print(f"1–{len(choices)} › ", end="")
            if end is None:
                typed: str | None = self.keyboard.line()
            else:
                typed = self.keyboard.line_within(end - self.clock(), self._remind)
            if typed is None:
                self.screen.line("\nThe time is over.", "muted")
                return TIMEOUT
            if typed.lower() in ("q", "quit"):
                raise Left
            if typed in DIGITS[: len(choices)]:
                return choices[DIGITS.index(typed)].id
            self.screen.line(f"Type a digit from 1 to {len(choices)}, or q to leave.", "muted")

    def _ask_what_decides(self, session: PlaySession) -> tuple[str, ...] | None:
        """Up to two factors, picked before the choices are shown; None where that is not asked."""
        view = scene_view(session)
        if not reads_first(self._read_first, view.limit, view.readable):
            return None
        self.screen.line("What decides this moment? Up to two letters, then Enter.", "muted")
        for letter, question in zip(LETTERS, FACTOR_QUESTIONS.values(), strict=True):
            self.screen.line(f"{letter}  {question}", indent=1)
        while True:
            self.screen.console.print("› ", end="")
            typed = "".join(self.keyboard.line().lower().replace(",", " ").split())
            if typed in ("q", "quit"):
                raise Left
            if len(set(typed)) == len(typed) <= MOST_PICKS and all(letter in LETTERS for letter in typed):
                return tuple(tuple(FACTOR_QUESTIONS)[LETTERS.index(letter)] for letter in typed)
            self.screen.line(f"Type up to {MOST_PICKS} letters from a to k, such as ad, or only Enter.", "muted")

    def _ask_how_sure(self) -> int:
        self.screen.line("How sure are you that this fits? 1 a guess, 2 fairly sure, 3 sure", "muted")
        while (typed := self.keyboard.line()) not in DIGITS[:3]:
            if typed.lower() in ("q", "quit"):
                raise Left
            self.screen.line("Type 1, 2 or 3.", "muted")
        return DIGITS.index(typed) + 1

    def _remind(self, left: float) -> None:
        self.screen.line(f"\n{left:g} seconds left.", "muted")

    def _consequence(self, session: PlaySession) -> None:
        decision = explain(session.steps[-1])
        screen = self.screen
        screen.line()
        if decision.answer.outcome:
            screen.story(decision.answer.outcome)
        changed = meters_in_words(decision.meters)
        if changed:
            screen.line(changed, "muted")
        if session.playthrough.verdicts == "each":
            screen.lines([verdict_line(decision)])
            if decision.because:
                screen.line(decision.because)
        screen.console.print("Enter goes on › ", end="")
        if self.keyboard.line().lower() in ("q", "quit") and not session.over:
            raise Left

    def _ending(self, session: PlaySession) -> None:
        screen = self.screen
        screen.line()
        screen.rule()
        screen.line(session.state.scene.title, "heading")
        screen.story(session.state.scene.text)
        if session.state.scene.ending is None:
            screen.line("Nothing can be decided here, so it ends. Tell the pack's author.", "muted")
        screen.rule()
        debrief = session.debrief()
        self._reflection.look(session, debrief)
        screen.lines(debrief_lines(debrief))
        screen.line()
        self._reflection.afterwards(session, debrief)
