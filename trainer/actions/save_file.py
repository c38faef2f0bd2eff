"""Saving a file where somebody wants it: the one door for everything that a person names to be written."""

import os
from collections.abc import Iterable
from pathlib import Path

from trainer.actions.app_paths import AppPaths
from trainer.actions.failure import MACHINE, WRONG_USE, Failure
from trainer.files.atomic_write import Data
from trainer.files.outputs import Refusal, RefusedError, Spared, write_output
from trainer.language.translation import N_, _

_SENTENCES: dict[Refusal, str] = {
    "there already": N_("{path} is there already. Name another file, or add --force to replace it."),
    "kept": N_("{path} belongs to what Right Call keeps in {folder}, so nothing was written. Name a file elsewhere."),
    "input": N_("{path} is what was to be read, so nothing was written over it. Name another file."),
    "a folder": N_("{path} is a folder. Name a file in it."),
    "no file": N_("{path} is no file and no stream, so nothing was written. Name another file."),
    "nobody reads": N_("Nobody reads from {path}, so nothing was written. Start what reads from it, or name a file."),
}


def save_file(app_paths: AppPaths, data: Data, to: Path, *, replace: bool = False, inputs: Iterable[Path] = ()) -> None:
    """Write a file whole or not at all, where a link leads, or into a stream; `-` is standard output. Raises Failure.

    `data` may come piece by piece. `replace` says that somebody agreed to replace what is there: by --force, or in the
    system's dialog. What is kept in the data folder, and `inputs`, are never written over, however they are called.
    """
    try:
        write_output(to, data, Spared(app_paths.data, tuple(inputs)), replace=replace)
    except RefusedError as error:
        raise refused(app_paths, error, to) from None
    except BrokenPipeError:
        raise  # who read has enough
    except OSError as error:
        raise not_written(error, to) from None


def refused(app_paths: AppPaths, error: RefusedError, to: Path) -> Failure:
    """The sentence about what is not written over."""
    return Failure(WRONG_USE, _(_SENTENCES[error.why]).format(path=to, folder=app_paths.data))


def not_written(error: OSError, to: Path) -> Failure:
    """The sentence about what could not be written."""
    if not to.is_absolute() and is_working_folder_gone():
        return Failure(MACHINE, working_folder_gone())
    said = _("{path} could not be written: {reason}. Make room or allow writing there, or name another file.")
    return Failure(MACHINE, said.format(path=to, reason=error.strerror))


def is_working_folder_gone() -> bool:
    """Whether the folder in which the program was started was deleted meanwhile, so that no relative path leads on."""
    try:
        os.getcwd()
    except OSError:
        return True
    return False


def working_folder_gone() -> str:
    """What is said to somebody who stands in a folder that is gone."""
    return _("The folder you are in is no longer there. Go to another one (cd), and try again.")
