"""Result files that somebody makes up from a genuine one."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.records.results import rehashed
from trainer.records.signing import public_key

Change = Callable[[dict[str, Any]], object]


def forged(genuine: Path, name: str, change: Change, head: Change = lambda _: None, key: bytes | None = None) -> Path:
    """The file with other playthroughs and another first line, its hash and signature made anew; "" takes the key."""
    data = genuine.read_bytes()
    first, _, rest = data.partition(b"\n")
    named = json.loads(first[:-1] + b"}")
    named["key"] = "" if key is None else public_key(key)
    head(named)
    before, opens, after = rest.partition(b'"playthroughs": [\n')
    lines, closes, end = after.partition(b"\n],\n")
    made = []
    for line in lines.split(b",\n"):
        each = json.loads(line)
        change(each)
        made.append(json.dumps(each, ensure_ascii=False).encode())
    begins = json.dumps(named, ensure_ascii=False).encode()[:-1] + b",\n"
    path = genuine.with_name(name)
    path.write_bytes(rehashed(begins + before + opens + b",\n".join(made) + closes + end, key))
    return path
