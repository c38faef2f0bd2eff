"""Reads every hostile pack in a process of its own and prints, for each, what happened: one line of JSON.

`python -m tests.hostile.inspect_all FOLDER` - the packs are written into that folder one after another.
"""

import gc
import json
import shutil
import sys
import time
from pathlib import Path
from typing import Any

import yaml

from tests.hostile.packs import Files, hostile_packs
from trainer.packs.load import load_pack

WATCHED = ("open", "os.", "socket.", "subprocess.", "shutil.", "urllib.", "ctypes.", "exec", "compile", "import")


class Witness:
    """Notes what the process opens, starts or sends while a pack is read."""

    def __init__(self, folder: Path) -> None:
        self.folder = str(folder)
        self.watching = False
        self.seen: list[str] = []
        sys.addaudithook(self._hook)

    def _hook(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self.watching or not event.startswith(WATCHED):
            return
        if event == "open" and isinstance(arguments[0], int):
            return  # a file that is open already, and was seen when it was opened
        if event == "open":
            path, mode = str(arguments[0]), arguments[1]
            inside = path.startswith(self.folder) and mode in (None, "r", "rb")
            ours = path.startswith((sys.prefix, sys.base_prefix)) or path.endswith((".py", ".pyc", ".so"))
            if not (inside or ours):
                self.seen.append(f"open {path} {mode}")
        elif event in ("os.scandir", "os.listdir", "os.walk"):
            if not str(arguments[0]).startswith((self.folder, sys.prefix, sys.base_prefix)):
                self.seen.append(f"{event} {arguments[0]}")
        elif event not in ("import", "compile", "exec") and not event.startswith("ctypes"):
            self.seen.append(event)


def memory(key: str) -> int:
    """VmRSS or VmHWM of this process, in KiB."""
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith(key))


def write(made: Files | bytes, folder: Path) -> Path:
    """Write a pack as a .zip or a folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    if isinstance(made, bytes):
        (folder / "pack.zip").write_bytes(made)
        return folder / "pack.zip"
    for name, data in made.items():
        (folder / name).write_bytes(data)
    return folder


def floor() -> float:
    """Processor time, in seconds, of the C loader of the installed PyYAML for a plain file of 20,000 keys."""
    text = "".join(f"k{n}: 1\n" for n in range(20_000))

    def once() -> float:
        begun = time.process_time()
        yaml.load(text, Loader=yaml.CSafeLoader)
        return time.process_time() - begun

    return min(once() for _ in range(3))


def main(folder: Path) -> None:
    """Read them all."""
    witness = Witness(folder)
    packs = hostile_packs()
    load_pack(write(packs[0].make(), folder))  # what is imported for a wrong pack is imported now
    plain = floor()
    for pack in packs:
        made = pack.make()
        path = write(made, folder)
        del made
        gc.collect()
        with open("/proc/self/clear_refs", "w", encoding="ascii") as reset:
            reset.write("5")
        before, begun = memory("VmRSS"), time.process_time()
        witness.watching = True
        loaded = load_pack(path)
        witness.watching = False
        found = {
            "name": pack.name, "has_place": pack.has_place, "rejected": loaded.pack is None,
            "floors": (time.process_time() - begun) / plain, "mib": (memory("VmHWM") - before) / 1024,
            "seen": witness.seen[:],
            "problems": [[p.code, p.line, p.message, p.help] for p in loaded.problems[:5]],
        }  # fmt: skip
        witness.seen.clear()
        sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
