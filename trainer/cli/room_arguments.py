"""What `trainer room` may be asked for: where it listens, and the rules of a room that begins."""

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.actions.room.rules import Rules

GOES_ON = ("majority", "hand", "first-vote")
_RULES = ("goes_on", "second_vote")


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
    for_program = "for programs: one line of JSON says where it is, and it closes once standard input ends"
    parser.add_argument("--json", action="store_true", help=for_program)


def rules_asked(parsed: argparse.Namespace) -> "Rules | None":
    """The rules that were asked for, with what is usual for the others; None where none were."""
    from trainer.actions.room.rules import Rules

    asked = {name: value for name in _RULES if (value := getattr(parsed, name)) is not None}
    if "second_vote" in asked:
        asked["second_vote"] = asked["second_vote"] == "yes"
    return Rules(**asked) if asked else None


def _port(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or not 0 <= int(text[:6]) < 2**16:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 0 to {2**16 - 1:,}")
    return int(text)
