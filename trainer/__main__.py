"""The door: `trainer` opens the window, `trainer COMMAND` does one deed, and both end with an exit status."""

import os
import sys
from argparse import Namespace

from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import app_paths_at
from trainer.language.translation import _


def main(arguments: list[str] | None = None) -> int:
    """Run the program with these arguments, or those of the process. Returns the exit status."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
    parsed = _parse(sys.argv[1:] if arguments is None else arguments)
    context = _context(parsed.data)
    try:
        return _do(context, parsed)
    except Exception as error:  # a fault of ours
        from trainer.cli.run import say_fault

        return say_fault(context, error, sys.stderr)
    finally:
        context.close()


def _do(context: AppContext, parsed: Namespace) -> int:
    if parsed.command is None:
        return _window(context, parsed.pack)
    if parsed.command == "preview":
        return _preview(context, parsed)
    if parsed.command == "play" and parsed.answers is None and not parsed.json:
        return _terminal(context, parsed)
    from trainer.cli.run import run

    return run(parsed, context, sys.stdout, sys.stderr)


def _parse(arguments: list[str]) -> Namespace:
    if not arguments:  # the way to the window does not wait for the commands
        return Namespace(command=None, data=None, pack=None, person=None)
    if len(arguments) == 1 and arguments[0].lower().endswith(".zip"):  # a double click on a pack
        return Namespace(command=None, data=None, pack=arguments[0])
    from trainer.cli.arguments import parser

    return parser().parse_args(arguments)


def _context(data: str | None) -> AppContext:
    from datetime import datetime

    return AppContext(
        app_paths_at(data), lambda: datetime.now().astimezone(), lambda: int.from_bytes(os.urandom(4)) >> 1
    )


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


def _window(context: AppContext, pack: str | None) -> int:
    from trainer.ui.startup.display import why_no_display

    missing = why_no_display()
    if missing is None:
        from trainer.ui.startup.loading import load_qt

        load_qt()
        from trainer.ui.window.app import open_window

        return open_window(context, pack)
    said = _("{why} `trainer play` plays in the terminal.")
    sys.stderr.write(f"{said.format(why=missing)}\n")
    if sys.stdin.isatty() and sys.stdout.isatty():
        sys.stderr.write(_("Play here, in the terminal? [Y/n]") + " ")
        sys.stderr.flush()
        if sys.stdin.readline().strip().lower() in ("", "y", "yes"):
            return _terminal(context, Namespace(scenario=None, timers=None, no_record=False, person=None))
    from trainer.cli.exit_status import MACHINE

    return MACHINE


def _terminal(context: AppContext, parsed: Namespace) -> int:
    from rich.console import Console

    from trainer.actions.failure import Failure
    from trainer.actions.people.people import stand_for
    from trainer.cli.arguments import TIMERS
    from trainer.cli.exit_status import DONE, STATUS
    from trainer.records.settings import load_settings
    from trainer.terminal.keyboard import Keyboard
    from trainer.terminal.menu import run_session
    from trainer.terminal.screen import Screen

    screen = Screen(Console(highlight=False, markup=False, emoji=False))
    try:
        if parsed.person is not None:
            stand_for(context, parsed.person)
        settings = load_settings(context.app_paths.settings, context.person)
        if parsed.timers:
            settings = settings._replace(time_factor=TIMERS[parsed.timers])
        run_session(context, screen, Keyboard(sys.stdin), parsed.scenario, settings, keep=not parsed.no_record)
    except Failure as failure:
        sys.stderr.write(f"{failure}\n")
        return STATUS[failure.kind]
    return DONE


if __name__ == "__main__":
    sys.exit(main())
