"""A pack that was read before is not read again."""

from pathlib import Path

import pytest

from tests.made.small import small_pack, write_small
from trainer.packs import load
from trainer.packs.cache import PackCache


def test_a_second_load_parses_no_yaml(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, cache = write_small(tmp_path / "p"), PackCache(tmp_path / "cache")
    first = load.load_pack(folder, cache)
    monkeypatch.setattr(load, "read_yaml", lambda *_: pytest.fail("YAML was parsed again"))
    assert load.load_pack(folder, cache).pack == first.pack


def test_a_changed_file_is_read_anew(tmp_path: Path) -> None:
    folder, cache = write_small(tmp_path / "p"), PackCache(tmp_path / "cache")
    load.load_pack(folder, cache)
    text = (folder / "walk.yaml").read_text()
    (folder / "walk.yaml").write_text(text.replace("A walk", "A run"))
    pack = load.load_pack(folder, cache).pack
    assert pack is not None
    assert pack.scenarios["walk"].title == "A run"


def test_a_pack_with_problems_is_not_kept(tmp_path: Path) -> None:
    folder, cache = write_small(tmp_path / "p", "id: ["), PackCache(tmp_path / "cache")
    load.load_pack(folder, cache)
    assert not list(tmp_path.glob("cache/*"))


@pytest.mark.parametrize("damage", [b"", b"x", b"\x80\x04\x95", bytes(100)])
def test_a_damaged_entry_costs_time_and_no_error(tmp_path: Path, damage: bytes) -> None:
    folder, cache = write_small(tmp_path / "p"), PackCache(tmp_path / "cache")
    load.load_pack(folder, cache)
    (entry,) = (tmp_path / "cache").iterdir()
    entry.write_bytes(damage)
    assert load.load_pack(folder, cache).pack == small_pack()
    entry.write_bytes(entry.read_bytes()[:-1] + b"\x00")
    assert load.load_pack(folder, cache).pack is not None


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("x")
    assert load.load_pack(write_small(tmp_path / "p"), PackCache(blocked / "cache")).pack is not None
