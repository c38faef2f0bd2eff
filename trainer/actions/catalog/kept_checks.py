"""What checks said, kept under the content they looked at, so that a pack is checked once and not at every look."""

import hashlib
from functools import lru_cache
from pathlib import Path

import msgspec

from trainer import __version__
from trainer.actions.app_paths import AppPaths, shipped_packs
from trainer.actions.catalog.pack_details import KeptCheck
from trainer.files.atomic_write import write_cache


def kept_check(app_paths: AppPaths, digest: str) -> KeptCheck | None:
    """What the last check of this content said; None if there was none, or the rules have changed since."""
    try:
        kept = msgspec.json.decode(_path(app_paths, digest).read_bytes(), type=KeptCheck)
    except (OSError, msgspec.DecodeError):
        return None
    return kept if kept.rules == rules_digest() else None


def keep_check(app_paths: AppPaths, digest: str, check: KeptCheck) -> KeptCheck:
    """Keep it. Where that is not possible it is made again next time."""
    kept = msgspec.structs.replace(check, rules=rules_digest())
    write_cache(_path(app_paths, digest), msgspec.json.encode(kept))
    return kept


def _path(app_paths: AppPaths, digest: str) -> Path:
    return app_paths.cache / "checks" / f"{digest}.json"


@lru_cache(maxsize=1)
def rules_digest() -> str:
    """A name for the rules as they are: it changes with their code, and with the packs the word model learns from."""
    sum = hashlib.blake2b(__version__.encode(), digest_size=16)
    for file in what_checks_depend_on():
        sum.update(file.read_bytes())
    return sum.hexdigest()


def what_checks_depend_on() -> list[Path]:
    """The files of the rules, and the packs that the word model learns from."""
    house = Path(__file__).resolve().parents[2]
    code = [file for room in ("checks", "scoring") for file in (house / room).rglob("*.py")]
    return sorted([*code, *(file for pack in shipped_packs() for file in pack.glob("*.yaml"))])
