"""A pack as a playthrough keeps it: what is read of it byte for byte, everything else (pictures) by digest only."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from trainer.packs.digests import digest_of_file, digest_of_files, digest_of_scenario

if TYPE_CHECKING:
    from trainer.packs.contents import Contents
    from trainer.packs.model import Pack

READ = (".yaml", ".yml", ".po")
"""What is text that the program reads: scenarios, what they share, and translations."""


class BundledScenario(NamedTuple):
    """A scenario of a bundle by its key (pack/scenario), with the file it stands in."""

    key: str
    title: str
    file: str


class Bundle(NamedTuple):
    """`digest` names exactly these files. `digests` has that of each, `texts` the bytes of those that are read."""

    digest: str
    pack: str
    version: str
    scenarios: tuple[BundledScenario, ...]
    digests: Mapping[str, str]
    texts: Mapping[str, bytes]

    @property
    def whole(self) -> bool:
        """Whether every file is there as it was, those that are read with their bytes."""
        if any(_is_read(name) and name not in self.texts for name in self.digests):
            return False
        if any(self.digests.get(name) != digest_of_file(data) for name, data in self.texts.items()):
            return False
        if self.digest == digest_of_files(self.digests):
            return True
        # one scenario file, which went by a digest of its own before packs were kept whole
        return [self.digest] == [digest_of_scenario(self.pack, data) for data in self.texts.values()]

    def scenario(self, key: str) -> BundledScenario | None:
        """One of its scenarios; None if it has no such one."""
        return next((each for each in self.scenarios if each.key == key), None)


def bundle_of(pack: "Pack", contents: "Contents") -> Bundle:
    """The bundle of a pack that was read."""
    scenarios = tuple(BundledScenario(each.key, each.title, each.file) for each in pack.scenarios.values())
    texts = {name: data for name, data in contents.files.items() if _is_read(name)}
    return Bundle(pack.digest, pack.id, pack.version, scenarios, contents.digests, texts)


def _is_read(name: str) -> bool:
    return name.lower().endswith(READ)
