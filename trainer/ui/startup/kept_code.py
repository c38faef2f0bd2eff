"""What Qt for Python compiles anew at each start is compiled once.

It carries a dozen modules of Python as text within its library, and compiles them whenever it is loaded: 130 million
instructions, a sixth of the whole start. While it is loaded, `compile` is one that remembers; what was compiled stands
beside the compiled code of this very module, where Python keeps such things, and is as trustworthy as that. Each piece
is found by its whole text, so another version of Qt for Python finds nothing of the one before.
"""

import __future__

import builtins
import marshal
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import MAGIC_NUMBER, cache_from_source
from pathlib import Path
from types import CodeType
from typing import Any
from zlib import crc32

Compiled = dict[tuple[str, bytes, int], CodeType]
"""By the name of its file, its text, and how it was to be read."""
_AS_CALLER = __future__.annotations.compiler_flag
"""What `compile` takes over from the module that calls it."""


def place_of_code() -> Path | None:
    """The file; None where Python keeps no compiled code."""
    if sys.dont_write_bytecode or sys.implementation.cache_tag is None:
        return None
    return Path(cache_from_source(__file__)).with_suffix(".kept")


@contextmanager
def compiling_once(place: Path | None) -> Iterator[None]:
    """Until the block ends, text in bytes that was compiled under this before is not compiled again."""
    kept = _read(place)
    compiled: Compiled = {}
    really = builtins.compile

    def compile_once(
        source: Any, filename: Any, mode: str, flags: int = 0, dont_inherit: bool = False, *others: Any, **named: Any
    ) -> Any:
        if not dont_inherit:
            flags |= sys._getframe(1).f_code.co_flags & _AS_CALLER
        if mode != "exec" or others or named or not (isinstance(source, bytes) and isinstance(filename, str)):
            return really(source, filename, mode, flags, True, *others, **named)
        key = filename, source, flags
        compiled[key] = kept.get(key) or really(source, filename, mode, flags, True)
        return compiled[key]

    builtins.compile = compile_once
    try:
        yield
    finally:
        builtins.compile = really
    if place is not None and compiled.keys() - kept.keys() and os.access(place.parent, os.W_OK):
        from trainer.files.atomic_write import write_cache  # only at the first start

        data = marshal.dumps(compiled)
        write_cache(place, _head(data) + data)


def _read(place: Path | None) -> Compiled:
    try:
        data = b"" if place is None else place.read_bytes()
    except OSError:
        return {}
    size = len(_head(b""))
    if _head(data[size:]) != data[:size]:
        return {}
    kept: Compiled = marshal.loads(data[size:])
    return kept


def _head(data: bytes) -> bytes:
    """What stands before what is kept: for which Python it is, and a sum, so that half a file is never taken."""
    return MAGIC_NUMBER + crc32(data).to_bytes(4)
