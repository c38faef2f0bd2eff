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
from trainer.language.numbers import whole
from trainer.language.translation import _, ngettext
from trainer.language.verdicts import ended_in_short
from trainer.records.settings import Settings
from trainer.terminal.keyboard import Closed, Gone, Keyboard, leaves
from trainer.terminal.player import Player
from trainer.terminal.screen import Screen, type_a_digit

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
            key = _pick(screen, keyboard, list(home.entries))
        waiting = _waiting(context, home, key) if keep else None
        session = _session(context, screen, keyboard, key, waiting, settings, keep)
        asked = Asked(settings.read_first, settings.how_sure, settings.say_yourself)
        Player(context, screen, keyboard, asked).play(session)
    except (Gone, Closed, KeyboardInterrupt):
        said = _("Nothing was kept, as you asked.")
        if keep:
            again = _("Your moves are kept. `trainer play {scenario}` goes on.").format(scenario=shlex.quote(key or ""))
            said = again if key else _("Your moves are kept.")
        screen.line()
        screen.line(said, "muted")


def _pick(screen: Screen, keyboard: Keyboard, entries: list[HomeEntry]) -> str:
    if not entries:
        raise Failure(BAD_INPUT, _("There is no scenario at hand. `trainer install PATH` adds a pack."))
    screen.line("Right Call", "title")
    for number, each in enumerate(entries, start=1):
        minutes = _("{count} min").format(count=each.entry.minutes)
        screen.numbered(number, f"{each.name} · {minutes} · {_standing(each)}\n{each.entry.role}")
    while True:
        screen.ask(f"1–{len(entries)}")
        typed = keyboard.line()
        if leaves(typed):
            raise Gone
        numbers = [str(number) for number in range(1, len(entries) + 1)]
        if typed in numbers:
            return entries[numbers.index(typed)].entry.key
        screen.line(type_a_digit(len(entries)), "muted")


def _standing(each: HomeEntry) -> str:
    if each.waiting is not None:
        return ngettext("{count} decision in", "{count} decisions in", each.moves).format(count=whole(each.moves))
    return ended_in_short(each.right or 0, each.of, each.poor) if each.of is not None else _("new")


def _waiting(context: AppContext, home: Home, name: str) -> Waiting | None:
    """The playthrough of that scenario that waits, and how many decisions in; also of one that is named by its path."""
    waits = {each.key: (each.waiting, each.moves) for each in home.orphans}
    waits |= {each.entry.key: (each.waiting, each.moves) for each in home.entries if each.waiting is not None}
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
        question = ngettext(
            "You are {count} decision into it. Go on there? [Y/n]",
            "You are {count} decisions into it. Go on there? [Y/n]", waiting[1],
        )  # fmt: skip
        screen.console.print(f"{question.format(count=whole(waiting[1]))} ", end="")
        if keyboard.line().lower() not in ("n", "no"):
            return resume(context, waiting[0], settings.time_factor)
    return start(context, key, settings.time_factor, keep=keep, verdicts=settings.verdicts)
