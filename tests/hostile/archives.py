""".zip files from strangers: slips, links, devices, bombs, overlaps, lying sizes, collisions, garbage."""

import io
import stat
import struct
import zipfile
from collections.abc import Callable, Iterator

from tests.made.small import PACK, SCENARIO

Members = list[tuple[str | zipfile.ZipInfo, bytes]]
GOOD: Members = [("pack.yaml", PACK.encode()), ("walk.yaml", SCENARIO.encode())]

SLIPS = (
    "../evil.yaml",
    "../../../../etc/cron.d/evil.txt",
    "/etc/evil.txt",
    "a/../../evil.txt",
    "./../evil.txt",
    "a/./b.txt",
    "C:\\evil.txt",
    "C:evil.txt",
    "\\\\server\\share\\evil.txt",
    "..\\evil.txt",
    "a\\..\\..\\evil.txt",
    "a//b.txt",
    "con",
    "con.txt",
    "NUL.png",
    "aux.yaml",
    "com1.txt",
    "lpt9.png",
    "folder/prn.txt",
    "evil.txt ",
    "evil.",
    " evil.txt",
    "evil.txt:stream",
    "a\x01b.txt",
    "a\x1b[2Jb.txt",
    "a\u202etxt.exe",
    "a\u200fb.txt",
    "x" * 201 + ".txt",
    "a\nb.txt",
    "~\\x.txt",
)
DEVICES = {
    "a link": stat.S_IFLNK,
    "a pipe": stat.S_IFIFO,
    "a device": stat.S_IFCHR,
    "a disk": stat.S_IFBLK,
    "a socket": stat.S_IFSOCK,
}
COLLISIONS = (
    ("Hall.png", "hall.png"),
    ("hall.PNG", "hall.png"),
    ("\u00e9.png", "e\u0301.png"),
    ("\u00e4.txt", "A\u0308.txt"),
    ("a.txt", "a.txt"),
    ("pack.yaml", "pack.yaml"),
    ("PACK.YAML", "pack.yaml"),
    ("stra\u00dfe.txt", "strasse.txt"),
)


def zip_of(members: Members, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A .zip with these members, whatever their names."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in members:
            info = name if isinstance(name, zipfile.ZipInfo) else zipfile.ZipInfo()
            if not isinstance(name, zipfile.ZipInfo):
                info.filename = info.orig_filename = name
                info.compress_type = method
            archive.writestr(info, data)
    return buffer.getvalue()


def archives() -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Name and how to make it; none may be read as a pack."""
    for slip in SLIPS:
        yield f"zip: member {slip!r:.30}", lambda slip=slip: zip_of([*GOOD, (slip, b"x")])
    for name, mode in DEVICES.items():
        yield f"zip: {name}", lambda mode=mode: zip_of([*GOOD, (_special("evil.txt", mode), b"/etc/passwd")])
    for one, other in COLLISIONS:
        yield f"zip: {one!a} beside {other!a}", lambda a=one, b=other: _quietly([*GOOD, (a, b"1"), (b, b"2")])
    yield from _bombs()
    yield from _lies()
    yield from _broken()


def _special(name: str, mode: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.external_attr = (mode | 0o777) << 16
    return info


def _quietly(members: Members) -> bytes:
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return zip_of(members)


def _bombs() -> Iterator[tuple[str, Callable[[], bytes]]]:
    yield "zip: 65 MB of zeros in 64 KB", lambda: zip_of([*GOOD, ("zeros.txt", bytes(65 * 1024 * 1024))])
    yield (
        "zip: ten times 10 MB of zeros",
        lambda: zip_of([*GOOD, *((f"z{n}.txt", bytes(10 * 1024 * 1024)) for n in range(10))]),
    )
    yield "zip: 2,001 members", lambda: zip_of([*GOOD, *((f"n{n}.txt", b"") for n in range(2_001))])
    yield "zip: 33 folders in one another", lambda: zip_of([("/".join(["d"] * 40) + "/pack.yaml", PACK.encode())])
    yield "zip: a .zip in a .zip", lambda: zip_of([("inner.zip", zip_of(GOOD))])
    yield "zip: a bomb of yaml", lambda: zip_of([GOOD[0], ("walk.yaml", b"[" * 1_900_000)])
    yield "zip: overlapping members", lambda: _overlapping(zip_of(GOOD, zipfile.ZIP_STORED))
    yield "zip: a thousand names for one member", lambda: _many_names(zip_of(GOOD), 1_000)


def _central(data: bytes, number: int = 0) -> int:
    """Where the entry of a member stands in the directory."""
    at = data.index(b"PK\x01\x02")
    for _ in range(number):
        at = data.index(b"PK\x01\x02", at + 4)
    return at


def _patched(data: bytes, at: int, form: str, value: int) -> bytes:
    changed = bytearray(data)
    struct.pack_into(form, changed, at, value)
    return bytes(changed)


def _overlapping(data: bytes) -> bytes:
    first = struct.unpack_from("<I", data, _central(data) + 42)[0]
    return _patched(data, _central(data, 1) + 42, "<I", first)


def _many_names(data: bytes, times: int) -> bytes:
    """One member that the directory lists many times under other names (after Fifield 2019)."""
    at, end = _central(data), data.index(b"PK\x05\x06")
    length = 46 + struct.unpack_from("<H", data, at + 28)[0]
    entry = data[at : at + length]
    entries = b"".join(entry[:46] + b"p%03d.yaml" % n + entry[55:] for n in range(times))
    tail = bytearray(data[end:])
    struct.pack_into("<HHII", tail, 8, times, times, len(entries), at)
    return data[:at] + entries + bytes(tail)


def _lies() -> Iterator[tuple[str, Callable[[], bytes]]]:
    plain = zip_of(GOOD)
    for name, at, form, value in (
        ("a size of 1 byte", 24, "<I", 1),
        ("a size of 4 GB", 24, "<I", 0xFFFFFFFE),
        ("a size of 60 MB", 24, "<I", 60_000_000),
        ("a packed size of 1 byte", 20, "<I", 1),
        ("a packed size of 4 GB", 20, "<I", 0xFFFFFFFE),
        ("another checksum", 16, "<I", 0x12345678),
        ("an offset beyond the end", 42, "<I", 0xFFFFFFF0),
        ("an offset into the middle", 42, "<I", 7),
        ("encryption", 8, "<H", 1),
        ("an unknown compression", 10, "<H", 99),
        ("bzip2", 10, "<H", 12),
        ("LZMA", 10, "<H", 14),
        ("storing what is packed", 10, "<H", 0),
        ("a longer name", 28, "<H", 200),
        ("a long extra field", 30, "<H", 60_000),
        ("version 99", 6, "<H", 9_900),
    ):
        yield f"zip: claims {name}", lambda a=at, f=form, v=value: _patched(plain, _central(plain) + a, f, v)
    yield "zip: another name in the directory", lambda: plain.replace(b"walk.yaml", b"../../a.b", 1)


def _broken() -> Iterator[tuple[str, Callable[[], bytes]]]:
    plain = zip_of(GOOD)
    yield "zip: nothing", lambda: b""
    yield "zip: zeros", lambda: bytes(10_000)
    yield "zip: an empty one", lambda: zip_of([])
    yield "zip: no pack.yaml", lambda: zip_of(GOOD[1:])
    yield "zip: no scenario", lambda: zip_of(GOOD[:1])
    yield "zip: a RAR", lambda: b"Rar!\x1a\x07\x00" + bytes(100)
    yield "zip: a 7z", lambda: b"7z\xbc\xaf\x27\x1c" + bytes(100)
    yield "zip: a page of HTML", lambda: b"<html>not found</html>"
    for part in (1, 10, 50, 90, 99):
        yield f"zip: {part} % of one", lambda part=part: plain[: len(plain) * part // 100]
    for at in range(0, 70, 5):
        yield f"zip: a flipped byte at {at}", lambda at=at: _flipped(plain, 40 + at)


def _flipped(data: bytes, at: int) -> bytes:
    return data[:at] + bytes((data[at] ^ 0xFF,)) + data[at + 1 :]
