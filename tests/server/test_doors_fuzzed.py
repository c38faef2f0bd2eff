"""Whatever is sent to the doors of a room, it answers and goes on. `python -m tests.server.fuzz` does it for long."""

from pathlib import Path

from tests.server.clients import Process
from tests.server.fuzz import KEPT, Fuzzer, run


def test_requests_by_chance_and_those_that_are_kept(tmp_path: Path) -> None:
    room = Process(tmp_path, "turnaround/turnaround")
    try:
        fuzzer = Fuzzer(room, 0)
        for sent in KEPT:
            fuzzer.send(sent.replace(b"HOST", fuzzer.host))
        fuzzer.is_well()
        for seed in range(2):
            run(room, seed, 75)
    finally:
        room.kill()
