"""The packs at hand: what each contains, where it comes from, and what its last check said."""

from pathlib import Path
from typing import NamedTuple

from trainer.actions.failure import BAD_INPUT, WRONG_USE, Failure
from trainer.actions.kept_checks import KeptCheck, kept_check
from trainer.actions.library import archive_of
from trainer.actions.places import Places, shipped_packs
from trainer.actions.saving import save_file
from trainer.actions.unplayable import unplayable
from trainer.packs.cache import PackCache
from trainer.packs.contents import Contents
from trainer.packs.load import load_pack
from trainer.packs.model import Pack


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
    """A pack somebody wants to add, and the version at hand that it would replace; `ships` says which kind that is."""

    pack: PackAtHand
    version_at_hand: str | None
    ships: bool


def packs_at_hand(places: Places) -> list[PackAtHand]:
    """All packs: installed ones first, also those that cannot be played, then those that ship and are not replaced."""
    installed = [describe(places, path, installed=True) for path in _installed(places)]
    taken = {pack.id for pack in installed}
    ships = [describe(places, path, installed=False) for path in shipped_packs()]
    return [*installed, *(pack for pack in ships if pack.id not in taken)]


def offer(places: Places, path: Path) -> Offer:
    """What the pack at `path` is, before it is added. Raises Failure if it cannot be played or installed."""
    loaded = load_pack(path, PackCache(places.cache / "packs"))
    if loaded.pack is None or loaded.contents is None:
        raise unplayable(path, loaded.problems)
    if loaded.contents.lone:
        raise Failure(BAD_INPUT, f"{path.name} is a single scenario. Put a pack.yaml beside it, and add the folder.")
    found = _describe(places, path, loaded.pack, loaded.contents, installed=False)
    at_hand = {pack.id: pack for pack in packs_at_hand(places)}
    before = at_hand.get(found.id)
    return Offer(found, before.version if before else None, ships=before is not None and not before.installed)


def describe(places: Places, path: Path, *, installed: bool) -> PackAtHand:
    """The pack at `path`; of one that cannot be played, what is known: its file, and its problems."""
    loaded = load_pack(path, PackCache(places.cache / "packs"))
    if loaded.pack is not None and loaded.contents is not None:
        return _describe(places, path, loaded.pack, loaded.contents, installed=installed)
    said = KeptCheck("Can't be played", tuple(loaded.problems), (), None)
    return PackAtHand(
        id=path.stem, title=path.name, version="", language="", authors=(), license="", summary="", scenarios=(),
        pictures=0, size=path.stat().st_size if path.is_file() else 0, installed=installed, source=str(path),
        check=said,
    )  # fmt: skip


def export(places: Places, id: str, to: Path) -> None:
    """Write the pack as a .zip; the same pack gives the same bytes everywhere. Raises Failure."""
    for pack in packs_at_hand(places):
        if pack.id == id:
            loaded = load_pack(Path(pack.source))
            if loaded.contents is None:
                raise unplayable(Path(pack.source), loaded.problems)
            save_file(archive_of(loaded.contents), to)
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
