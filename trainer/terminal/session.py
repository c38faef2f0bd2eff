"""A session in a terminal: choosing a scenario, going on with one that waits, playing it."""

import shlex

from trainer.actions.app_context import AppContext
from trainer.actions.catalog.open_scenario import open_scenario
from trainer.actions.failure import BAD_INPUT, Failure
from trainer.actions.play.home import home_of
from trainer.actions.play.home_view import Home, HomeEntry
from trainer.actions.play.play_session import PlaySession
from trainer.actions.play.playthroughs import resume, start
from trainer.actions.play.session import Asked
from trainer.records.settings import Settings
from trainer.terminal.keyboard import Closed, Keyboard
from trainer.terminal.player import Gone, Player
from trainer.terminal.screen import Screen

Waiting = tuple[int, int]
"""A playthrough that waits, and how many decisions in it stands."""


def run_session(
    context: AppContext, screen: Screen, keyboard: Keyboard, name: str | None, settings: Settings, *, keep: bool
) -> None:
    """Play one scenario with a person at the terminal. Raises Failure."""
    key = name
    try:
        home = home_of(context)
        if key is None:
            key = _pick(screen, keyboard, list(home.cards))
        waiting = _waiting(context, home, key) if keep else None
        session = _session(context, screen, keyboard, key, waiting, settings, keep)
        asked = Asked(settings.read_first, settings.how_sure)
        Player(context, screen, keyboard, asked).play(session)
    except (Gone, Closed, KeyboardInterrupt):
        kept = "Your moves are kept." if keep else "Nothing was kept, as you asked."
        again = f" `trainer play {shlex.quote(key)}` goes on." if keep and key else ""
        screen.line()
        screen.line(f"{kept}{again}", "muted")


def _pick(screen: Screen, keyboard: Keyboard, cards: list[HomeEntry]) -> str:
    if not cards:
        raise Failure(BAD_INPUT, "There is no scenario at hand. `trainer install PATH` adds a pack.")
    screen.line("Right Call", "title")
    for number, each in enumerate(cards, start=1):
        screen.numbered(number, f"{each.card.title} · {each.card.minutes} min{_standing(each)}\n{each.card.role}")
    while True:
        screen.console.print(f"1–{len(cards)} › ", end="")
        typed = keyboard.line()
        if typed.lower() in ("q", "quit"):
            raise Gone
        numbers = [str(number) for number in range(1, len(cards) + 1)]
        if typed in numbers:
            return cards[numbers.index(typed)].card.key
        screen.line(f"Type a digit from 1 to {len(cards)}, or q to leave.", "muted")


def _standing(each: HomeEntry) -> str:
    if each.waiting is not None:
        return f" · {each.moves} decisions in"
    return f" · {each.right} of {each.of} right calls" if each.of is not None else " · new"


def _waiting(context: AppContext, home: Home, name: str) -> Waiting | None:
    """The playthrough of that scenario that waits, and how many decisions in; also of one that is named by its path."""
    waits = {each.key: (each.waiting, each.moves) for each in home.orphans}
    waits |= {each.card.key: (each.waiting, each.moves) for each in home.cards if each.waiting is not None}
    if not waits:
        return None
    key = name if name in waits else open_scenario(context.app_paths, name)[1].key
    return waits.get(key)


def _session(
    context: AppContext,
    screen: Screen,
    keyboard: Keyboard,
    key: str,
    waiting: Waiting | None,
    settings: Settings,
    keep: bool,
) -> PlaySession:
    if waiting is not None and waiting[1]:
        decisions = f"{waiting[1]} decision{'s' if waiting[1] > 1 else ''}"
        screen.console.print(f"You are {decisions} into it. Go on there? [Y/n] ", end="")
        if keyboard.line().lower() not in ("n", "no"):
            return resume(context, waiting[0], settings.time_factor)
    return start(context, key, settings.time_factor, keep=keep, verdicts=settings.verdicts)
