"""The packs at hand: what each contains, where it comes from, and what its last check said."""

from pathlib import Path

from trainer.actions.app_paths import AppPaths, shipped_packs
from trainer.actions.catalog.catalog_entry import alike
from trainer.actions.catalog.install_pack import archive_of, what_is_replaced
from trainer.actions.catalog.kept_checks import kept_check
from trainer.actions.catalog.pack_details import InstallOffer, KeptCheck, PackDetails, ScenarioSummary
from trainer.actions.catalog.unplayable import unplayable
from trainer.actions.failure import BAD_INPUT, WRONG_USE, Failure
from trainer.actions.save_file import save_file
from trainer.checks.readiness import Readiness
from trainer.language.translation import _
from trainer.packs.cache import PackCache
from trainer.packs.contents import Contents
from trainer.packs.load import load_pack
from trainer.packs.model import Pack


def packs_in_catalog(app_paths: AppPaths) -> list[PackDetails]:
    """All packs: installed ones first, also those that cannot be played, then those that ship and are not replaced."""
    installed = [describe(app_paths, path, installed=True) for path in _installed(app_paths)]
    taken = {pack.id for pack in installed}
    ships = [describe(app_paths, path, installed=False) for path in shipped_packs()]
    return _told_apart([*installed, *(pack for pack in ships if pack.id not in taken)])


def _told_apart(packs: list[PackDetails]) -> list[PackDetails]:
    """Each with the ids of the others of its title."""
    same = {
        pack.id: tuple(each.id for each in group if each is not pack)
        for group in alike(packs, [pack.title for pack in packs])
        for pack in group
    }
    return [pack._replace(namesakes=same.get(pack.id, ())) for pack in packs]


def offer(app_paths: AppPaths, path: Path) -> InstallOffer:
    """What the pack at `path` is, before it is added. Raises Failure if it cannot be played or installed."""
    loaded = load_pack(path, PackCache(app_paths.cache / "packs"))
    if loaded.pack is None or loaded.contents is None:
        raise unplayable(path, loaded.problems)
    if loaded.contents.lone:
        said = _("{pack} is a single scenario. Put a pack.yaml beside it, and add the folder.")
        raise Failure(BAD_INPUT, said.format(pack=path.name))
    found = _describe(app_paths, path, loaded.pack, loaded.contents, installed=False)
    others = [pack for pack in packs_in_catalog(app_paths) if pack.id != found.id]
    found = _told_apart([found, *others])[0]
    return InstallOffer(found, what_is_replaced(app_paths, loaded.pack))


def describe(app_paths: AppPaths, path: Path, *, installed: bool) -> PackDetails:
    """The pack at `path`; of one that cannot be played, what is known: its file, and its problems."""
    loaded = load_pack(path, PackCache(app_paths.cache / "packs"))
    if loaded.pack is not None and loaded.contents is not None:
        return _describe(app_paths, path, loaded.pack, loaded.contents, installed=installed)
    said = KeptCheck(Readiness("unplayable"), tuple(loaded.problems), (), None)
    return PackDetails(
        id=path.stem, title=path.name, version="", language="", authors=(), license="", summary="", scenarios=(),
        pictures=0, size=path.stat().st_size if path.is_file() else 0, installed=installed, source=str(path),
        check=said,
    )  # fmt: skip


def export(app_paths: AppPaths, id: str, to: Path, *, replace: bool = False) -> None:
    """Write the pack as a .zip, as `save_file` does; the same pack gives the same bytes everywhere. Raises Failure."""
    for pack in packs_in_catalog(app_paths):
        if pack.id == id:
            loaded = load_pack(Path(pack.source))
            if loaded.contents is None:
                raise unplayable(Path(pack.source), loaded.problems)
            save_file(app_paths, archive_of(loaded.contents), to, replace=replace, inputs=[Path(pack.source)])
            return
    raise Failure(WRONG_USE, _("There is no pack {name} at hand.").format(name=repr(id)))


def _installed(app_paths: AppPaths) -> list[Path]:
    return sorted(app_paths.library.glob("*.zip")) if app_paths.library.is_dir() else []


def _describe(app_paths: AppPaths, path: Path, pack: Pack, contents: Contents, *, installed: bool) -> PackDetails:
    inside = [ScenarioSummary(s.key, s.title, s.minutes, len(s.scenes)) for s in pack.stories]
    return PackDetails(
        id=pack.id, title=pack.title, version=pack.version, language=pack.language, authors=pack.authors,
        license=pack.license, summary=pack.summary, scenarios=tuple(inside),
        pictures=sum(name.lower().endswith((".png", ".jpg", ".jpeg", ".webp")) for name in contents.files),
        size=sum(map(len, contents.files.values())), installed=installed, source=str(path),
        check=kept_check(app_paths, contents.digest), drills=len(pack.drills),
    )  # fmt: skip
