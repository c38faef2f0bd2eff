"""What can be typed after `trainer`. The commands, their options and what --help says of them are English."""

import argparse
import sys
from typing import TYPE_CHECKING

from trainer import __version__
from trainer.actions.authoring.templates import TEMPLATES
from trainer.cli.room_arguments import room_arguments

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

A_DAY = 86_400
TIMERS = {"normal": 1.0, "1.5": 1.5, "2": 2.0, "4": 4.0, "off": None}


class _Parser(argparse.ArgumentParser):
    """Says it when a help text cannot be written; argparse would keep that to itself."""

    def _print_message(self, message: str, file: "SupportsWrite[str] | None" = None) -> None:
        if not message:
            return
        try:
            (file or sys.stderr).write(message)
        except OSError:
            if file is sys.stdout:
                raise


def parser() -> argparse.ArgumentParser:
    """The commands and their options. Wrong usage exits with status 2, as argparse does."""
    main = _Parser(
        prog="trainer", description="Right Call: tell when to direct and when to inspire. Alone, it opens the window."
    )
    main.add_argument("--version", action="version", version=f"Right Call {__version__}")
    main.set_defaults(pack=None, person=None)
    _data(main, None)
    commands = main.add_subparsers(dest="command", metavar="COMMAND")

    _playing(commands)
    _packs(commands)
    return main


def _playing(commands: "argparse._SubParsersAction[_Parser]") -> None:
    """Playing, and what it says of one."""
    each = _command(commands, "list", "the scenarios at hand")
    each.add_argument("--json", action="store_true", help="for programs")

    each = _command(commands, "play", "play in the terminal")
    each.add_argument("scenario", nargs="?", metavar="PACK/SCENARIO or PATH")
    each.add_argument(
        "--answers", metavar="ID,ID,...", help="choice ids or timeout, after questions; prints the debrief"
    )
    each.add_argument("--seed", type=int, metavar="N", help="what is drawn and the order of choices; needs --answers")
    each.add_argument("--json", action="store_true", help="the result for programs; needs --answers")
    each.add_argument("--no-record", action="store_true", help="keep nothing of it")
    _person(each)
    each.add_argument("--new", action="store_true", help="adds whoever --person names, if nobody is called that yet")
    each.add_argument("--timers", choices=TIMERS, help="stretch the timers, or switch them off; costs no score")

    each = _command(commands, "room", "a group plays one scenario together, on this computer and their phones")
    room_arguments(each)

    each = _command(commands, "profile", "what your kept playthroughs say, or those of result files")
    each.add_argument("files", nargs="*", metavar="FILE", help="result files; without any, what is kept here")
    _person(each)
    each.add_argument("--json", action="store_true", help="for programs")

    each = _command(commands, "export", "everything that is kept of you, as one file")
    each.add_argument("file", metavar="FILE", help="where to; - is standard output")
    _person(each)
    each.add_argument("--as", dest="pseudonym", metavar="NAME", default="", help="another name to put on it")
    _force(each)

    each = _command(commands, "report", "a group's report from result files, room files, and folders of them")
    each.add_argument("files", nargs="*", metavar="FILE", help="result files, room files, or folders of them")
    each.add_argument("--before", nargs="+", metavar="FILE", help="with --after: the same people compared in pairs")
    each.add_argument("--after", nargs="+", metavar="FILE", help="what those of --before decided later")
    each.add_argument("--own", action="store_true", help="everybody's records on this computer too")
    each.add_argument("--names", action="store_true", help="people by name on the page; without it, nobody is named")
    each.add_argument(
        "--out",
        metavar="FILE",
        required=True,
        help="where to: .html for a page, .pdf for paper, .csv for a spreadsheet; - is standard output",
    )
    _force(each)

    _command(commands, "restore", "the good copy of your records with the most in it, after damage")


def _packs(commands: "argparse._SubParsersAction[_Parser]") -> None:
    """Packs: checking, writing, and the library."""
    each = _command(commands, "check", "every problem of the packs")
    each.add_argument("paths", nargs="+", metavar="PATH")
    each.add_argument("--format", choices=("text", "json", "github"), default="text")
    each.add_argument("--strict", action="store_true", help="warnings fail too; with --measures, figures out of bounds")
    each.add_argument("--measures", action="store_true", help="the figures of the table of measures, and their gates")
    each.add_argument("--points", action="store_true", help="what the model reads of each decision, and by how much")
    each.add_argument("--json", action="store_true", help="for programs; as --format json")
    each.add_argument(
        "--seconds", type=_seconds, metavar="N", default=20.0, help="time for all of it, then what was proved; 20"
    )

    each = _command(commands, "blind", "a sheet of choices without their scenes, to be guessed; and how readers fared")
    each.add_argument("path", metavar="PATH")
    each.add_argument("--out", metavar="FILE", help="where to; without it, or with -, standard output")
    each.add_argument("--with-scenes", action="store_true", help="the scenes too, for other readers")
    each.add_argument("--seed", type=_seed, metavar="N", help="another order, and other states; 1")
    each.add_argument("--score", nargs="+", metavar="FILE", help="sheets that were filled in, with scenes or without")
    each.add_argument("--json", action="store_true", help="the score for programs; needs --score")
    _force(each)

    each = _command(commands, "new", "a small pack that plays, commented, to begin with")
    each.add_argument("folder", metavar="DIR")
    each.add_argument("--template", choices=TEMPLATES, default="emergency", help="what it is about")
    _force(each)

    each = _command(commands, "preview", "a window on a pack under work: it follows what you save")
    each.add_argument("folder", metavar="DIR")
    each.add_argument(
        "--editor", metavar="COMMAND", help="opens a problem, such as 'code --goto {file}:{line}' (or RIGHTCALL_EDITOR)"
    )

    _command(commands, "schema", "the JSON Schema of the format")

    each = _command(commands, "install", "a pack into your library")
    each.add_argument("path", metavar="PATH")
    help = "replace other content under the same version, a later version, or a pack that ships"
    each.add_argument("--force", action="store_true", help=help)

    each = _command(commands, "remove", "an installed pack out of your library")
    each.add_argument("id", metavar="ID")


def _command(commands: "argparse._SubParsersAction[_Parser]", name: str, help: str) -> argparse.ArgumentParser:
    each = commands.add_parser(name, help=help, description=help[0].upper() + help[1:] + ".")
    _data(each, argparse.SUPPRESS)
    return each


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0
    if not 0 < seconds <= A_DAY:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of seconds from 0.1 to {A_DAY:,}")
    return seconds


def _seed(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or not 1 <= int(text[:12]) < 2**31:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 to {2**31 - 1:,}")
    return int(text)


def _person(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--person", metavar="NAME", help="whose, where several people share this computer")


def _force(parser: argparse.ArgumentParser) -> None:
    help = "replace what is there; never records, what is read, or what is no file or stream"
    parser.add_argument("--force", action="store_true", help=help)


def _data(parser: argparse.ArgumentParser, default: str | None) -> None:
    help = "where records and installed packs live (or RIGHTCALL_DATA)"
    parser.add_argument("--data", metavar="DIR", default=default, help=help)
