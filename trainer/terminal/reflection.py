"""What a learner says of a playthrough, in the terminal: the self review, another view, the intention for next time."""

from trainer.actions.app_context import AppContext
from trainer.actions.learning.reflection import keep_note, last_intention
from trainer.actions.play.play_session import PlaySession
from trainer.language.intentions import intention_in_words
from trainer.language.numbers import quoted
from trainer.language.translation import _
from trainer.play.note import Note, NoteKind
from trainer.scoring.debrief import Debrief
from trainer.terminal.keyboard import Closed, Gone, Keyboard, leaves
from trainer.terminal.screen import Screen


class Reflection:
    """Asks around a debrief. Every question may be passed over with Enter, and nobody has to answer at all.

    Whoever leaves at one raises Gone.
    """

    def __init__(self, context: AppContext, screen: Screen, keyboard: Keyboard) -> None:
        self._context, self._screen, self._keyboard = context, screen, keyboard

    def remind(self) -> None:
        """Before a start: what one meant to do next time."""
        meant = last_intention(self._context)
        if meant is not None:
            said = _("After {title} you meant to remember: {text}")
            self._screen.line(said.format(title=quoted(meant.title), text=meant.text), "muted")
            self._screen.line()

    def look(self, session: PlaySession, debrief: Debrief) -> None:
        """Before the answers: which decision one would take again differently."""
        if session.record is None or not debrief.decisions:
            return
        screen = self._screen
        screen.line(_("Your own look first"), "heading")
        for decision in debrief.decisions:
            screen.line(f"{decision.number}  {decision.title}", indent=1)
        asked = _("Which would you take again differently, and why? A number and your words; Enter skips.")
        screen.line(asked, "muted")
        self._keep_numbered(session, debrief, "review")

    def afterwards(self, session: PlaySession, debrief: Debrief) -> None:
        """After the answers: another view of a decision, and the intention in one's own words."""
        if session.record is None:
            return
        screen = self._screen
        screen.line(_("Do you see one of them differently? A number and your words; Enter goes on."), "muted")
        self._keep_numbered(session, debrief, "differently")
        screen.line(_("Put the intention your own way, or keep it with Enter. You will see it before the next start."))
        text = self._typed()
        if text is not None:
            keep_note(self._context, session, Note(0, "intention", text or intention_in_words(debrief.intention)))
            screen.line(_("Kept."), "muted")

    def _keep_numbered(self, session: PlaySession, debrief: Debrief, kind: NoteKind) -> None:
        while typed := self._typed():
            number, _space, words = typed.partition(" ")
            if number.isdecimal() and 1 <= int(number) <= len(debrief.decisions) and words.strip():
                keep_note(self._context, session, Note(int(number), kind, words))
                self._screen.line(_("Kept."), "muted")
                return
            hint = _("A number up to {most}, then words, such as “3 I would ask first”.")
            self._screen.line(hint.format(most=len(debrief.decisions)), "muted")

    def _typed(self) -> str | None:
        """A line; None where nobody is there to type."""
        self._screen.ask()
        try:
            typed = self._keyboard.line()
        except Closed:
            self._screen.line()
            return None
        if leaves(typed):
            raise Gone
        return typed
