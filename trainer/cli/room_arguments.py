"""What `trainer room` may be asked for: where it listens, and the rules of a room that begins."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.actions.room.rules import Rules

GOES_ON = ("majority", "hand", "first-vote")
_RULES = ("goes_on", "second_vote", "talk", "vote", "time_up", "names", "how_sure")
MOST_SECONDS = 3_600


def room_arguments(parser: argparse.ArgumentParser) -> None:
    """Add them."""
    parser.add_argument(
        "scenario", nargs="?", metavar="PACK/SCENARIO or FILE", help="a room file goes on where it stood"
    )
    parser.add_argument("--port", type=_port, metavar="N", help="where it listens; 8765, or the next that is free")
    parser.add_argument("--host", metavar="ADDRESS", help="instead of this computer's address in a private network")
    goes_on = "the story goes on with what most come to (unless asked), as whoever leads says, or with the first vote"
    parser.add_argument("--goes-on", choices=GOES_ON, help=goes_on)
    parser.add_argument("--second-vote", choices=("yes", "no"), help="whether talk and another vote follow the first")
    talk = "the clock of talk; 90 unless asked, 0 for none"
    parser.add_argument("--talk", type=_seconds, metavar="SECONDS", help=talk)
    parser.add_argument("--vote", type=_seconds, metavar="SECONDS", help="the clock of each vote; none unless asked")
    parser.add_argument("--time-up", choices=("say", "close"), help="what a vote does then: say so, or close")
    parser.add_argument(
        "--names", action="store_true", default=None, help="who comes in gives a name, which only whoever leads sees"
    )
    parser.add_argument("--how-sure", action="store_true", default=None, help="each vote asks how sure one is")
    for_program = "for programs: one line of JSON says where it is, and it closes once standard input ends"
    parser.add_argument("--json", action="store_true", help=for_program)


def rules_asked(parsed: argparse.Namespace) -> Rules | None:
    """The rules that were asked for, with what is usual for the others; None where none were."""
    from trainer.actions.room.rules import Rules

    asked = {name: value for name in _RULES if (value := getattr(parsed, name)) is not None}
    if "second_vote" in asked:
        asked["second_vote"] = asked["second_vote"] == "yes"
    if "time_up" in asked:
        asked["closes"] = asked.pop("time_up") == "close"
    return Rules(**asked) if asked else None


def _seconds(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or not 0 <= int(text[:6]) <= MOST_SECONDS:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of seconds from 0 to {MOST_SECONDS:,}")
    return int(text)


def _port(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or not 0 <= int(text[:6]) < 2**16:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 0 to {2**16 - 1:,}")
    return int(text)
