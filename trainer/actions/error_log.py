"""What went wrong in the program itself, noted for whoever mends it: where, and never with which values.

An error's message may hold a line of a pack, and a path the name of a person, so neither is written: the type of the
error, and for each call the module, the line and the function.
"""

import logging
import sys
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path
from traceback import walk_tb

from trainer import __version__
from trainer.actions.app_paths import AppPaths
from trainer.actions.failure import FAULT, Failure
from trainer.files.inputs import NoFileError
from trainer.language.translation import _

BYTES = 200_000
"""Of one file of the log; then the next is begun."""
OLDER = 2
"""How many files are kept beside the one that is written."""


def fault(app_paths: AppPaths, error: BaseException) -> Failure:
    """Note an error that nobody expected. Returns the sentence about it, which says where the note is."""
    try:
        _note(app_paths.errors, error)
    except OSError:
        words = _(
            "Something went wrong in Right Call itself. Nothing that was kept is lost."
            " Where it was could not be noted: nothing can be written in {folder}."
        )
        return Failure(FAULT, words.format(folder=app_paths.errors.parent))
    words = _(
        "Something went wrong in Right Call itself. Nothing that was kept is lost."
        " {file} says where it was, with nothing of packs or people in it. Please send it to the authors."
    )
    return Failure(FAULT, words.format(file=app_paths.errors))


def log_files(app_paths: AppPaths) -> list[Path]:
    """Every file of the log that is there."""
    newest = app_paths.errors
    names = [newest, *(newest.with_name(f"{newest.name}.{number}") for number in range(1, OLDER + 1))]
    return [path for path in names if path.exists()]


class _Log(RotatingFileHandler):
    """Says when it cannot write."""

    def handleError(self, record: logging.LogRecord) -> None:
        raise


def _note(path: Path, error: BaseException) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and not path.is_file():  # a pipe would wait for whoever reads it
        raise NoFileError(path)
    log = _Log(path, maxBytes=BYTES, backupCount=OLDER, encoding="utf-8", delay=True)
    try:
        log.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
        about = f"Right Call {__version__}, Python {sys.version.split()[0]}, {sys.platform}"
        words = "\n".join((about, *_lines(error)))
        log.emit(logging.LogRecord("right-call", logging.ERROR, "", 0, words, None, None))
    finally:
        log.close()


def _lines(error: BaseException) -> Iterator[str]:
    """The error and those it came from, the last one first; no message and no value of any of them."""
    seen: set[int] = set()
    following: BaseException | None = error
    while following is not None and id(following) not in seen:
        seen.add(id(following))
        kind = type(following)
        yield f"{kind.__module__}.{kind.__qualname__}"
        for frame, line in walk_tb(following.__traceback__):
            yield f"  {frame.f_globals.get('__name__', '?')}, line {line}, in {frame.f_code.co_name}"
        following = following.__cause__ or following.__context__
