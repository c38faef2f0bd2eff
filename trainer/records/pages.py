"""Rows of a database file, read page by page without SQLite: whatever tells how pages belong together may be damaged.

See https://www.sqlite.org/fileformat2.html. What is read may be anything; whoever uses it proves it.
"""

from collections.abc import Iterator
from struct import unpack
from typing import NamedTuple

PAGE = 4096
"""Bytes; SQLite's own choice since 2016, and ours."""
HEAD = 100
"""Bytes at the beginning of the first page that belong to the file."""
_TABLE_LEAF, _INDEX_LEAF, _INDEX_INNER = 0x0D, 0x0A, 0x02
_UNREADABLE = (IndexError, ValueError, OverflowError)
_WIDTHS = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)
"""Bytes of the kinds of values below 12."""

Value = None | int | float | str | bytes


class Row(NamedTuple):
    """What stands in one row, in the order it is stored in; `id` is None in tables without a number for each row."""

    id: int | None
    values: list[Value]


def rows_in(data: bytes) -> Iterator[Row]:
    """Every row that can be read in the bytes of a database."""
    for start in range(0, len(data) - PAGE + 1, PAGE):
        at = start + (HEAD if start == 0 else 0)
        kind = data[at]
        if kind not in (_TABLE_LEAF, _INDEX_LEAF, _INDEX_INNER):
            continue
        pointers = at + (12 if kind == _INDEX_INNER else 8)
        for n in range(min(int.from_bytes(data[at + 3 : at + 5], "big"), PAGE // 2)):
            place = pointers + 2 * n
            cell = start + int.from_bytes(data[place : place + 2], "big")
            try:
                yield _row(data, cell, start + PAGE, kind)
            except _UNREADABLE:
                continue


def _row(data: bytes, at: int, end: int, kind: int) -> Row:
    if kind == _INDEX_INNER:
        at += 4
    size, at = _varint(data, at)
    id = None
    if kind == _TABLE_LEAF:
        id, at = _varint(data, at)
    if size > len(data) or at >= end:
        raise ValueError("no row")
    inside = _size_inside(size, kind)
    payload = data[at : at + inside]
    if inside < size:
        payload += _overflow(data, at + inside, size - inside)
    return Row(id, _values(payload))


def _size_inside(size: int, kind: int) -> int:
    """How much of a row of that size stands in its own page."""
    most = PAGE - 35 if kind == _TABLE_LEAF else (PAGE - 12) * 64 // 255 - 23
    if size <= most:
        return size
    least = (PAGE - 12) * 32 // 255 - 23
    wanted = least + (size - least) % (PAGE - 4)
    return wanted if wanted <= most else least


def _overflow(data: bytes, at: int, left: int) -> bytes:
    """The rest of a row, from the pages that go on with it."""
    parts = []
    while left > 0:
        start = (int.from_bytes(data[at : at + 4], "big") - 1) * PAGE
        if not 0 < start <= len(data) - PAGE:
            raise ValueError("no page")
        parts.append(data[start + 4 : start + min(PAGE, 4 + left)])
        left -= PAGE - 4
        at = start
    return b"".join(parts)


def _values(payload: bytes) -> list[Value]:
    end, at = _varint(payload, 0)
    body = end
    values: list[Value] = []
    while at < end:
        kind, at = _varint(payload, at)
        width = (kind - 12) // 2 if kind >= 12 else _WIDTHS[kind]
        part = payload[body : body + width]
        if len(part) != width:
            raise ValueError("cut off")
        values.append(_value(kind, part))
        body += width
    return values


def _value(kind: int, part: bytes) -> Value:
    if kind >= 12:
        return part.decode() if kind % 2 else part
    if kind == 7:
        (number,) = unpack(">d", part)
        return float(number)
    if kind == 0:
        return None
    return {8: 0, 9: 1}[kind] if kind >= 8 else int.from_bytes(part, "big", signed=True)


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where it ends."""
    value = 0
    for n in range(8):
        byte = data[at + n]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + n + 1
    value = value << 8 | data[at + 8]
    return value - (1 << 64 if value >> 63 else 0), at + 9
