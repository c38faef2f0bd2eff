"""A session in a terminal: choosing a scenario, going on with one that waits, playing it."""

from trainer.actions.desk import Desk
from trainer.actions.failure import DONE, Failure
from trainer.actions.home import HomeCard, home_of
from trainer.actions.playing import Sitting, go_on, start
from trainer.terminal.keyboard import Closed, Keyboard
from trainer.terminal.player import Left, Player
from trainer.terminal.screen import Screen


def run_session(
    desk: Desk, screen: Screen, keyboard: Keyboard, name: str | None, time_factor: float | None, *, keep: bool
) -> int:
    """Play one scenario with a person at the terminal. Returns the exit status; raises Failure."""
    key = name
    try:
        cards = {each.card.key: each for each in home_of(desk).cards}
        if key is None:
            key = _pick(screen, keyboard, list(cards.values()))
        Player(desk, screen, keyboard).play(_sitting(desk, screen, keyboard, key, cards.get(key), time_factor, keep))
    except (Left, Closed, KeyboardInterrupt):
        kept = "Your moves are kept." if keep else "Nothing was kept, as you asked."
        again = f" `trainer play {key}` goes on." if keep and key else ""
        screen.line()
        screen.line(f"{kept}{again}", "muted")
    return DONE


def _pick(screen: Screen, keyboard: Keyboard, cards: list[HomeCard]) -> str:
    if not cards:
        raise Failure(1, "There is no scenario at hand. `trainer install PATH` adds a pack.")
    screen.line("Right Call", "title")
    for number, each in enumerate(cards, start=1):
        screen.numbered(number, f"{each.card.title} · {each.card.minutes} min{_standing(each)}\n{each.card.role}")
    while True:
        screen.console.print(f"1–{len(cards)} › ", end="")
        typed = keyboard.line()
        if typed.lower() in ("q", "quit"):
            raise Left
        numbers = [str(number) for number in range(1, len(cards) + 1)]
        if typed in numbers:
            return cards[numbers.index(typed)].card.key
        screen.line(f"Type a digit from 1 to {len(cards)}, or q to leave.", "muted")


def _standing(each: HomeCard) -> str:
    if each.waiting is not None:
        return f" · {each.moves} decisions in"
    return f" · {each.right} of {each.of} right calls" if each.of is not None else " · new"


def _sitting(
    desk: Desk, screen: Screen, keyboard: Keyboard, key: str, card: HomeCard | None, factor: float | None, keep: bool
) -> Sitting:
    if keep and card is not None and card.waiting is not None and card.moves:
        screen.console.print(f"You are {card.moves} decisions into it. Go on there? [Y/n] ", end="")
        if keyboard.line().lower() not in ("n", "no"):
            return go_on(desk, card.waiting)
    return start(desk, key, factor, keep=keep)
