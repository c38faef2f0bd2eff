"""Packs in a .zip from strangers."""

import contextlib
import io
import stat
import struct
import zipfile
import zlib
from pathlib import Path

import pytest

from tests.made.small import PACK, SCENARIO
from trainer.packs import limits
from trainer.packs.archive import read_archive
from trainer.packs.load import load_pack
from trainer.packs.problems import PackRejected


def zipped(**members: bytes) -> bytes:
    return zip_of(list(members.items()))


def zip_of(members: list[tuple[str | zipfile.ZipInfo, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return buffer.getvalue()


def code_of(data: bytes) -> str:
    with pytest.raises(PackRejected) as rejected:
        read_archive(data, "pack.zip")
    (first, *_) = rejected.value.problems
    assert first.file == "pack.zip"
    assert first.message.isprintable()
    return first.code


GOOD = [("pack.yaml", PACK.encode()), ("walk.yaml", SCENARIO.encode())]


def test_a_good_zip_is_a_pack_with_or_without_a_folder_around_it(tmp_path: Path) -> None:
    for prefix in ("", "small/"):
        path = tmp_path / f"p{len(prefix)}.zip"
        members = [(prefix + name, data) for name, data in GOOD]
        path.write_bytes(zip_of([*members, ("__MACOSX/._pack.yaml", b"x"), (prefix + ".DS_Store", b"x")]))
        loaded = load_pack(path)
        assert loaded.pack is not None, loaded.problems


@pytest.mark.parametrize(
    "name",
    [
        "../pack.yaml",
        "/pack.yaml",
        "a/../../b",
        "a\\b",
        "C:b",
        "a//b",
        "./a",
        "con.yaml",
        "a/nul",
        "b ",
        "c.",
        "a\u202eb",
    ],
)
def test_names_that_leave_the_pack_or_are_reserved_are_refused(name: str) -> None:
    assert code_of(zip_of([*GOOD, (name, b"x")])) == "RC125"


def test_links_and_devices_are_refused() -> None:
    for kind in (stat.S_IFLNK, stat.S_IFCHR, stat.S_IFIFO):
        info = zipfile.ZipInfo("link")
        info.external_attr = (kind | 0o644) << 16
        assert code_of(zip_of([*GOOD, (info, b"/etc/passwd")])) == "RC126"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_duplicates_and_names_that_differ_in_case_only_are_refused() -> None:
    assert code_of(zip_of([*GOOD, ("WALK.yaml", b"x")])) == "RC127"
    assert code_of(zip_of([*GOOD, ("walk.yaml", b"x")])) == "RC127"
    assert code_of(zip_of([("\u00e9.png", b"x"), ("e\u0301.png", b"x")])) == "RC127"


def test_a_bomb_is_refused_before_it_is_unpacked_whole() -> None:
    assert code_of(zip_of([("a.png", bytes(limits.PACK_BYTES + 1))])) == "RC123"
    halves = [(f"{n}.png", bytes(limits.PACK_BYTES // 2 + 1)) for n in range(2)]
    assert code_of(zip_of(halves)) == "RC123"


def test_too_many_members_are_refused() -> None:
    assert code_of(zip_of([(f"{n}.png", b"") for n in range(limits.PACK_FILES + 1)])) == "RC122"


def test_overlapping_members_are_refused() -> None:
    data = bytearray(zip_of([("a.png", b"a" * 500), ("b.png", b"b" * 500)], zipfile.ZIP_STORED))
    second = data.rindex(b"PK\x01\x02")
    struct.pack_into("<I", data, second + 42, 10)
    assert code_of(bytes(data)) in ("RC124", "RC128")


def test_a_size_that_lies_is_refused() -> None:
    data = bytearray(zip_of([("a.png", b"a" * 500)]))
    entry = data.rindex(b"PK\x01\x02")
    struct.pack_into("<I", data, entry + 24, 100)
    assert code_of(bytes(data)) in ("RC124", "RC128")


def test_encrypted_and_strange_members_are_refused() -> None:
    data = bytearray(zip_of(GOOD))
    entry = data.rindex(b"PK\x01\x02")
    data[entry + 8] |= 1
    assert code_of(bytes(data)) == "RC129"
    assert code_of(zip_of(GOOD, zipfile.ZIP_LZMA)) == "RC124"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"no zip at all", zip_of(GOOD)[:-30]])
def test_what_is_no_zip_is_refused(data: bytes) -> None:
    assert code_of(data) == "RC124"


def test_nothing_is_written_beside_the_zip(tmp_path: Path) -> None:
    path = tmp_path / "p.zip"
    path.write_bytes(zip_of([*GOOD, ("../evil.yaml", b"x")]))
    load_pack(path)
    assert [each.name for each in tmp_path.iterdir()] == ["p.zip"]


def test_a_second_name_in_the_extra_field_is_held_to_the_same_rules() -> None:
    hidden = b"../../evil.png"
    info = zipfile.ZipInfo("a.png")
    crc = zlib.crc32(b"a.png")
    info.extra = struct.pack("<HHBL", 0x7075, 5 + len(hidden), 1, crc) + hidden
    files: dict[str, bytes] = {}
    with contextlib.suppress(PackRejected):
        files = read_archive(zip_of([*GOOD, (info, b"x")]), "pack.zip")
    assert not any(".." in name for name in files)
