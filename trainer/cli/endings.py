"""How a run ends that something kept from being done: one sentence on standard error, and an exit status."""

from contextlib import suppress
from typing import TextIO

from trainer.actions.app_context import AppContext
from trainer.actions.failure import FAULT, Failure
from trainer.actions.save_file import is_working_folder_gone, working_folder_gone
from trainer.cli.exit_status import DONE, MACHINE, STATUS
from trainer.cli.lines import write_line
from trainer.language.translation import _


def ended_by(error: BaseException, context: AppContext | None, out: TextIO, err: TextIO) -> int:
    """Say what stood in the way. Returns the exit status.

    `context` is None where it could not even be told where records are. What `out` could not take is not said twice.
    """
    if isinstance(error, SystemExit):
        return _left(error, out, err)
    with suppress(OSError):  # what was found is shown before what stood in the way
        out.flush()
    if isinstance(error, BrokenPipeError):  # whoever read has enough
        return DONE
    status, sentence = _said(error, context)
    with suppress(OSError, ValueError):  # there may be nobody to say it to
        write_line(sentence, err)
        err.flush()
    return status


def _left(error: SystemExit, out: TextIO, err: TextIO) -> int:
    """The status of whoever left by themselves: argparse after wrong usage or a help text, rich where a pipe ended."""
    if isinstance(error.__context__, BrokenPipeError):
        return DONE
    try:
        out.flush()
    except OSError as full:
        return ended_by(full, None, out, err)
    return error.code if isinstance(error.code, int) else DONE


def _said(error: BaseException, context: AppContext | None) -> tuple[int, str]:
    if isinstance(error, Failure):
        return STATUS[error.kind], str(error)
    if isinstance(error, KeyboardInterrupt):
        return MACHINE, _("Stopped. What was recorded is kept.")
    if isinstance(error, OSError):
        if isinstance(error, FileNotFoundError) and is_working_folder_gone():
            return MACHINE, working_folder_gone()
        said = _("The machine did not allow it: {reason}. Nothing that was kept is lost.")
        return MACHINE, said.format(reason=error.strerror or error)
    if context is None:
        return STATUS[FAULT], _("Something went wrong in Right Call itself. Nothing that was kept is lost.")
    from trainer.actions.error_log import fault  # only after an error

    return STATUS[FAULT], str(fault(context.app_paths, error))
