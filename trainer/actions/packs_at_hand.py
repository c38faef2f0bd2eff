"""The packs at hand: what each contains, where it comes from, and what its last check said."""

from pathlib import Path
from typing import NamedTuple

from trainer.actions.failure import BAD_INPUT, MACHINE, WRONG_USE, Failure
from trainer.actions.kept_checks import KeptCheck, kept_check
from trainer.actions.library import archive_of, write_whole
from trainer.actions.places import Places, shipped_packs
from trainer.packs.cache import PackCache
from trainer.packs.contents import Contents
from trainer.packs.load import load_pack
from trainer.packs.model import Pack
from trainer.packs.problems import Problem


class Inside(NamedTuple):
    """One scenario of a pack."""

    key: str
    title: str
    minutes: int
    scenes: int


class PackAtHand(NamedTuple):
    """One pack. `size` is in bytes; `installed` is False for one that ships; `check` is None before the first."""

    id: str
    title: str
    version: str
    language: str
    authors: tuple[str, ...]
    license: str
    summary: str
    scenarios: tuple[Inside, ...]
    pictures: int
    size: int
    installed: bool
    source: str
    check: KeptCheck | None


class Offer(NamedTuple):
    """A pack somebody wants to add, and the version that stands in the library, if one does."""

    pack: PackAtHand
    installed_version: str | None


def packs_at_hand(places: Places) -> list[PackAtHand]:
    """All packs that can be read: installed ones first, then those that ship and are not replaced."""
    installed = [describe(places, path, installed=True) for path in _installed(places)]
    taken = {pack.id for pack in installed if pack}
    ships = [describe(places, path, installed=False) for path in shipped_packs()]
    return [pack for pack in (*installed, *(pack for pack in ships if pack and pack.id not in taken)) if pack]


def offer(places: Places, path: Path) -> Offer:
    """What the pack at `path` is, before it is added. Raises Failure if it cannot be played."""
    loaded = load_pack(path, PackCache(places.cache / "packs"))
    if loaded.pack is None or loaded.contents is None:
        raise unplayable(path, loaded.problems)
    found = _describe(places, path, loaded.pack, loaded.contents, installed=False)
    before = describe(places, places.library / f"{found.id}.zip", installed=True)
    return Offer(found, before.version if before else None)


def unplayable(path: Path, problems: list[Problem]) -> Failure:
    """Why a pack was not added, with all its problems."""
    first, rest = problems[0], ""
    if len(problems) > 1:
        rest = f" There are {len(problems)} problems; `trainer check {path}` lists them."
    where = f" ({first.file}, line {first.line})" if first.line else ""
    return Failure(BAD_INPUT, f"{path.name} can't be played{where}: {first.message}{rest}", tuple(problems))


def describe(places: Places, path: Path, *, installed: bool) -> PackAtHand | None:
    """The pack at `path`, or None if there is none that can be read."""
    if not path.exists():
        return None
    loaded = load_pack(path, PackCache(places.cache / "packs"))
    if loaded.pack is None or loaded.contents is None:
        return None
    return _describe(places, path, loaded.pack, loaded.contents, installed=installed)


def export(places: Places, id: str, to: Path) -> None:
    """Write the pack as a .zip; the same pack gives the same bytes everywhere. Raises Failure."""
    for pack in packs_at_hand(places):
        if pack.id == id:
            contents = load_pack(Path(pack.source)).contents
            assert contents is not None, "it was read a moment ago"
            try:
                write_whole(to, archive_of(contents))
            except OSError as error:
                raise Failure(MACHINE, f"{to} could not be written: {error.strerror}.") from None
            return
    raise Failure(WRONG_USE, f"There is no pack {id!r} at hand.")


def _installed(places: Places) -> list[Path]:
    return sorted(places.library.glob("*.zip")) if places.library.is_dir() else []


def _describe(places: Places, path: Path, pack: Pack, contents: Contents, *, installed: bool) -> PackAtHand:
    inside = [Inside(s.key, s.title, s.minutes, len(s.scenes)) for s in pack.scenarios.values()]
    return PackAtHand(
        id=pack.id, title=pack.title, version=pack.version, language=pack.language, authors=pack.authors,
        license=pack.license, summary=pack.summary, scenarios=tuple(inside),
        pictures=sum(name.lower().endswith((".png", ".jpg", ".jpeg", ".webp")) for name in contents.files),
        size=sum(map(len, contents.files.values())), installed=installed, source=str(path),
        check=kept_check(places, contents.digest),
    )  # fmt: skip
