"""What a learner says of a playthrough, in the terminal: the own look, another view, the intention for next time."""

from trainer.actions.app_context import AppContext
from trainer.actions.learning.reflection import keep_note, last_intention
from trainer.actions.play.play_session import PlaySession
from trainer.language.intentions import intention_in_words
from trainer.play.note import Note, NoteKind
from trainer.scoring.debrief import Debrief
from trainer.terminal.keyboard import Closed, Keyboard
from trainer.terminal.screen import Screen


class Reflection:
    """Asks around a debrief. Every question may be passed over with Enter, and nobody has to answer at all."""

    def __init__(self, context: AppContext, screen: Screen, keyboard: Keyboard) -> None:
        self._context, self._screen, self._keyboard = context, screen, keyboard

    def remind(self) -> None:
        """Before a start: what one meant to do next time."""
        meant = last_intention(self._context)
        if meant is not None:
            self._screen.line(f"After {meant.title} you meant to remember: {meant.text}", "muted")
            self._screen.line()

    def look(self, session: PlaySession, debrief: Debrief) -> None:
        """Before the answers: which decision one would take again differently."""
        if session.record is None or not debrief.decisions:
            return
        screen = self._screen
        screen.line("Your own look first", "heading")
        for decision in debrief.decisions:
            screen.line(f"{decision.number}  {decision.title}", indent=1)
        screen.line("Which would you take again differently, and why? A number and your words; Enter skips.", "muted")
        self._keep_numbered(session, debrief, "look")

    def afterwards(self, session: PlaySession, debrief: Debrief) -> None:
        """After the answers: another view of a decision, and the intention in one's own words."""
        if session.record is None:
            return
        screen = self._screen
        screen.line("Do you see one of them differently? A number and your words; Enter goes on.", "muted")
        self._keep_numbered(session, debrief, "differently")
        screen.line("Put the intention your own way, or keep it with Enter. You will see it before the next start.")
        text = self._typed()
        if text is not None:
            keep_note(self._context, session, Note(0, "intention", text or intention_in_words(debrief.intention)))
            screen.line("Kept.", "muted")

    def _keep_numbered(self, session: PlaySession, debrief: Debrief, kind: NoteKind) -> None:
        while typed := self._typed():
            number, _, words = typed.partition(" ")
            if number.isdecimal() and 1 <= int(number) <= len(debrief.decisions) and words.strip():
                keep_note(self._context, session, Note(int(number), kind, words))
                self._screen.line("Kept.", "muted")
                return
            example = "3 I would ask first"
            self._screen.line(f"A number up to {len(debrief.decisions)}, then words, such as “{example}”.", "muted")

    def _typed(self) -> str | None:
        """A line; None where nobody is there to type."""
        self._screen.console.print("› ", end="")
        try:
            return self._keyboard.line()
        except Closed:
            self._screen.line()
            return None
