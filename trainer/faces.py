"""Which face is shown: `trainer` opens the window, `trainer COMMAND` does a deed, and both end with an exit status."""

import os
import signal
import sys
from argparse import Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING

from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import app_paths_at
from trainer.files.standard_streams import complete_streams, let_go_of_streams
from trainer.language.translation import _

if TYPE_CHECKING:
    from datetime import datetime

Handler = Callable[..., object] | int | None
"""What is done at Ctrl-C, as the module `signal` has it."""


def open_face(arguments: list[str], interrupts: Handler = None) -> int:
    """Run the program with these arguments. Returns the exit status.

    `interrupts` is what Ctrl-C does while a command is done; the window ends at once, for every move is on disk.
    """
    complete_streams()
    context: AppContext | None = None
    try:
        try:
            parsed = _parse(arguments)
            context = _context(parsed.data)
            return _do(context, parsed, interrupts)
        finally:
            _answer_interrupts(interrupts and signal.SIG_IGN)  # it ends anyway, and says why
    except BaseException as error:
        from trainer.cli.endings import ended_by

        return ended_by(error, context, sys.stdout, sys.stderr)
    finally:
        if context is not None:
            context.close()
        let_go_of_streams()


def _answer_interrupts(handler: Handler) -> None:
    if handler is not None:
        signal.signal(signal.SIGINT, handler)


def _do(context: AppContext, parsed: Namespace, interrupts: Handler) -> int:
    if parsed.command is None:
        return _window(context, parsed.pack, interrupts)
    if parsed.command == "preview":
        return _preview(context, parsed)
    _answer_interrupts(interrupts)
    if parsed.command == "play" and parsed.answers is None and not parsed.json:
        status = _terminal(context, parsed)
    elif parsed.command == "room":
        status = _room(context, parsed)
    else:
        from trainer.cli.run import run

        parsed.pdf = _pdf
        status = run(parsed, context, sys.stdout)
    sys.stdout.flush()
    return status


def _pdf(page: str) -> bytes:
    """A page on paper, laid out by Qt, which is loaded only then."""
    from trainer.ui.window.paper import pdf_without_a_screen

    return pdf_without_a_screen(page)


def _parse(arguments: list[str]) -> Namespace:
    if not arguments:  # the way to the window does not wait for the commands
        return Namespace(command=None, data=None, pack=None, person=None)
    if len(arguments) == 1 and _is_opened(arguments[0]):
        return Namespace(command=None, data=None, pack=arguments[0])
    from trainer.cli.arguments import parser

    return parser().parse_args(arguments)


def _is_opened(name: str) -> bool:
    """Whether the only argument is what a double click gives: a pack, a result file, a room."""
    return name.lower().endswith((".zip", ".json", ".room"))


def _context(data: str | None) -> AppContext:
    try:
        app_paths = app_paths_at(data)
    except RuntimeError:
        from trainer.actions.failure import MACHINE, Failure

        said = _("This machine does not say where your files belong (HOME is not set). Name a folder with --data.")
        raise Failure(MACHINE, said) from None
    return AppContext(app_paths, _now, lambda: int.from_bytes(os.urandom(4)) >> 1)


def _now() -> "datetime":
    """The time of now and here; where the system's time zone is none, that of UTC."""
    from datetime import UTC, datetime

    try:
        return datetime.now().astimezone()
    except (ValueError, OverflowError, OSError):
        return datetime.now(UTC)


def _preview(context: AppContext, parsed: Namespace) -> int:
    from trainer.actions.app_paths import at_home
    from trainer.cli.exit_status import MACHINE, USAGE
    from trainer.ui.startup.display import why_no_display

    missing = why_no_display()
    if missing is not None:
        said = _("{why} `trainer check {folder}` says what there is to mend.")
        sys.stderr.write(f"{said.format(why=missing, folder=parsed.folder)}\n")
        return MACHINE
    folder = at_home(parsed.folder)
    if not folder.exists():
        said = _("There is nothing at {folder}. `trainer new {folder}` begins a pack there.")
        sys.stderr.write(f"{said.format(folder=folder)}\n")
        return USAGE
    from trainer.ui.startup.loading import load_qt

    load_qt()
    from trainer.ui.window.app import open_preview

    return open_preview(context, folder, parsed.editor or os.environ.get("RIGHTCALL_EDITOR", ""))


def _window(context: AppContext, pack: str | None, interrupts: Handler) -> int:
    from trainer.ui.startup.display import why_no_display

    missing = why_no_display()
    if missing is None:
        from trainer.ui.startup.loading import load_qt

        load_qt()
        from trainer.ui.window.app import open_window

        return open_window(context, pack)
    if pack is not None and (told := _what_was_opened(pack)):
        sys.stderr.write(f"{missing} {told}\n")
        from trainer.cli.exit_status import MACHINE

        return MACHINE
    said = _("{why} `trainer play` plays in the terminal.")
    sys.stderr.write(f"{said.format(why=missing)}\n")
    if sys.stdin.isatty() and sys.stdout.isatty():
        sys.stderr.write(_("Play here, in the terminal? [Y/n]") + " ")
        sys.stderr.flush()
        if sys.stdin.readline().strip().lower() in ("", "y", "yes"):
            _answer_interrupts(interrupts)
            return _terminal(context, Namespace(scenario=None, timers=None, no_record=False, person=None))
    from trainer.cli.exit_status import MACHINE

    return MACHINE


def _what_was_opened(name: str) -> str:
    """What a file of ours is that is no pack, and what shows it; nothing of anything else."""
    from pathlib import Path

    from trainer.files.ours import ours

    kind = ours(Path(name))
    if kind is None:
        return ""
    said = _("{file} is a result file.") if kind == "results" else _("{file} is a room file.")
    shows = _("`trainer report {file} --out group.html` shows it.")
    return f"{said} {shows}".format(file=name)


def _room(context: AppContext, parsed: Namespace) -> int:
    from trainer.cli.exit_status import DONE
    from trainer.cli.room_arguments import rules_asked
    from trainer.server.open_room import run_room

    rules = rules_asked(parsed)
    run_room(context, parsed.scenario, rules, parsed.host, parsed.port, sys.stdout, for_program=parsed.json)
    return DONE


def _terminal(context: AppContext, parsed: Namespace) -> int:
    from rich.console import Console

    from trainer.actions.people.people import stand_for
    from trainer.cli.arguments import TIMERS
    from trainer.cli.exit_status import DONE
    from trainer.records.settings import load_settings
    from trainer.terminal.keyboard import Keyboard
    from trainer.terminal.menu import run_session
    from trainer.terminal.screen import Screen

    screen = Screen(Console(highlight=False, markup=False, emoji=False))
    if parsed.person is not None:
        stand_for(context, parsed.person, new=parsed.new)
    settings = load_settings(context.app_paths.settings, context.person)
    if parsed.timers:
        settings = settings._replace(time_factor=TIMERS[parsed.timers])
    run_session(context, screen, Keyboard(sys.stdin), parsed.scenario, settings, keep=not parsed.no_record)
    return DONE
