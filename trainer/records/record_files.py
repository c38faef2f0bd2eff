"""All files that hold records, and erasing one person from those beside the database."""

from collections.abc import Callable, Collection, Iterable
from pathlib import Path

from trainer.files.atomic_write import wipe
from trainer.records.copies import BEFORE_UPDATE
from trainer.records.erasing import erase_from, ids_in
from trainer.records.faults import BEFORE_DAMAGE, NotErasedError
from trainer.records.people import Identity
from trainer.records.put_aside import DAMAGED, REPLACED


def record_files(path: Path) -> list[Path]:
    """The database and its journal, what was put aside, copies, and what was left of writing any of them."""
    return [path, *path.parent.glob(f"{path.name}-*"), *_whole(path), *_copies(path)]


def erase_beside(path: Path, person: Identity, others: Collection[Identity]) -> None:
    """Erase a person from every file beside the records; what is damaged goes whole, for it may be anybody's.

    Raises NotErasedError with those where it was not possible.
    """
    copies = _copies(path)
    ids = ids_in(copies, person, others)
    wipe_all([*copies, *_whole(path)], lambda file: file in copies and erase_from(file, ids))


def wipe_all(paths: Iterable[Path], spared: Callable[[Path], bool] = lambda file: False) -> None:
    """Overwrite and delete the files that are not spared. Raises NotErasedError with those that stayed."""
    stayed = []
    for path in paths:
        try:
            if path.is_file() and not spared(path):
                wipe(path)
        except OSError as error:
            stayed.append(f"{path} ({error.strerror})")
    if stayed:
        raise NotErasedError(tuple(stayed))


def _copies(path: Path) -> list[Path]:
    ours = (BEFORE_DAMAGE, BEFORE_UPDATE, f"{path.stem}-", f"{path.stem}.", "update.part")
    found = (path.parent / "copies").glob("*")  # the folder may be somebody's, and hold what is none of ours
    copies = [each for each in found if each.name.lstrip(".").startswith(ours)]
    return [*copies, *path.parent.glob(f"{path.stem}-{REPLACED}-*")]


def _whole(path: Path) -> list[Path]:
    # an earlier version could leave a part of a part, which begins with two dots
    patterns = (f"{path.stem}-{DAMAGED}-*", f".*{path.name}-*.part", f"{path.stem}.part")
    return [each for pattern in patterns for each in path.parent.glob(pattern)]
