"""A pack as a playthrough keeps it: pinned whole, with the texts that are read and the digests of the rest."""

from pathlib import Path

from tests.made.picture import png
from tests.made.small import write_small
from trainer.packs.bundle import Bundle, bundle_of
from trainer.packs.load import load_pack


def bundle(folder: Path) -> Bundle:
    loaded = load_pack(folder)
    assert loaded.pack is not None, loaded.problems
    assert loaded.contents is not None
    return bundle_of(loaded.pack, loaded.contents)


def with_more(path: Path, **files: bytes) -> Path:
    folder = write_small(path)
    for name, data in files.items():
        (folder / name.replace("__", ".")).write_bytes(data)
    return folder


def test_texts_are_kept_byte_for_byte_and_pictures_by_their_digest(tmp_path: Path) -> None:
    found = bundle(with_more(tmp_path / "p", hall__png=png(4, 4), sets__yaml=b"a: 1", de__po=b'msgid ""\n'))
    assert sorted(found.texts) == ["de.po", "pack.yaml", "sets.yaml", "walk.yaml"]
    assert sorted(found.digests) == ["de.po", "hall.png", "pack.yaml", "sets.yaml", "walk.yaml"]
    assert (found.scenario("small/walk").title, found.scenario("small/hike")) == ("A walk", None)
    assert found.whole


def test_its_digest_changes_with_every_file_and_every_name(tmp_path: Path) -> None:
    made = [
        with_more(tmp_path / "a"), with_more(tmp_path / "b", hall__png=png(4, 4)),
        with_more(tmp_path / "c", hall__png=png(4, 5)), with_more(tmp_path / "d", room__png=png(4, 4)),
        with_more(tmp_path / "e", cast__yaml=b"a: 1"), with_more(tmp_path / "f", de__po=b"#"),
    ]  # fmt: skip
    digests = [bundle(folder).digest for folder in made]
    assert len(set(digests)) == len(made)
    assert bundle(with_more(tmp_path / "g")).digest == digests[0]


def test_a_bundle_in_which_a_byte_or_a_file_is_another_is_not_whole(tmp_path: Path) -> None:
    found = bundle(with_more(tmp_path / "p", hall__png=png(4, 4)))
    changed = {**found.texts, "walk.yaml": found.texts["walk.yaml"] + b" "}
    fewer = {name: digest for name, digest in found.digests.items() if name != "hall.png"}
    assert not found._replace(texts=changed).whole
    missing = {name: data for name, data in found.texts.items() if name != "walk.yaml"}
    assert not found._replace(digests=fewer).whole
    assert not found._replace(texts=missing).whole
    assert not found._replace(texts={}).whole
    assert not found._replace(digests={**found.digests, "hall.png": found.digest}).whole
