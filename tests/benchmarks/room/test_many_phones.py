"""A thousand phones in one room, beside a bare server of the same library in the same run.

`pytest tests/benchmarks/room -s` prints the figures. Laptop and phones stand in network namespaces of their own where
this machine allows them. `ROOM_PHONES=2000` tries another number.
"""

import json
import os
import re
import signal
import statistics
import subprocess
import sys
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from tests.benchmarks.ratios import ROOT
from tests.benchmarks.room.network import Network, network

PHONES = int(os.environ.get("ROOM_PHONES", "1000"))
PAIRS = 3
PAGE = 4_000
"""Bytes of what a phone is told of a new scene."""


class Run(NamedTuple):
    """Seconds of one run; once all were in, how late the loop of the server was, and its longest work in one go."""

    figures: dict[str, float]
    late: float
    work: float


class Server:
    def __init__(self, where: Network, kind: str, what: str) -> None:
        command = [*where.laptop, sys.executable, "-m", "tests.benchmarks.room.servers", kind, what, where.host]
        self.run = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
        said = ""
        while "Ctrl-C closes" not in said:
            line = self._line()
            assert line, "the server did not start"
            said += line
        self.code, self.lead, self.port = (
            _found(pattern, said) for pattern in (r"Code: (\d+)", r"(/lead/\S+)", r"http://[\d.]+:(\d+)/")
        )

    def _line(self) -> str:
        assert self.run.stdout is not None
        return self.run.stdout.readline()

    def held_up(self) -> tuple[float, float]:
        """Seconds, since it was last asked."""
        self.run.send_signal(signal.SIGUSR1)
        while not (line := self._line()).startswith("lag "):
            assert line, "the server is gone"
        late, work = line.split()[1:]
        return float(late), float(work)

    def close(self) -> None:
        self.run.send_signal(signal.SIGINT)
        self.run.communicate(timeout=60)


def _found(pattern: str, said: str) -> str:
    found = re.search(pattern, said)
    assert found is not None, said
    return found[1]


def run(where: Network, kind: str, what: str) -> Run:
    server = Server(where, kind, what)
    try:
        command = [*where.phones, sys.executable, "-m", "tests.benchmarks.room.phones"]
        arguments = [where.host, server.port, server.code, server.lead, str(PHONES)]
        phones = subprocess.Popen([*command, *arguments], stdout=subprocess.PIPE, text=True, cwd=ROOT)
        assert phones.stdout is not None
        assert phones.stdout.readline() == "all are in\n"
        server.held_up()
        out, _err = phones.communicate(timeout=300)
        assert phones.returncode == 0
        return Run(json.loads(out), *server.held_up())
    finally:
        server.close()


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[tuple[Run, Run]]]:
    with network() as where:
        sys.stdout.write(f"\n{PHONES} phones, {where.kind}\n")
        found = []
        for number in range(PAIRS):
            data = tmp_path_factory.mktemp(f"room{number}")
            pair = run(where, "room", str(data)), run(where, "bare", str(PAGE))
            for name, each in zip(("room", "bare"), pair, strict=True):
                figures = "  ".join(f"{what} {seconds:.3f}" for what, seconds in each.figures.items())
                sys.stdout.write(f"{name}  {figures}  late {each.late:.3f} work {each.work:.3f}\n")
            found.append(pair)
        yield found


def ratio(pairs: list[tuple[Run, Run]], what: str) -> float:
    return statistics.median(room.figures[what] / bare.figures[what] for room, bare in pairs)


def least(pairs: list[tuple[Run, Run]], what: str) -> float:
    """What it takes where nothing else was in the way."""
    return min(room.figures[what] for room, _bare in pairs)


pytestmark = pytest.mark.timeout(900)


def test_the_question_is_at_the_last_phone_as_fast_as_a_bare_server_tells_it(pairs: list[tuple[Run, Run]]) -> None:
    assert ratio(pairs, "question") <= 2


def test_the_last_vote_is_acknowledged_as_fast_as_a_bare_server_does(pairs: list[tuple[Run, Run]]) -> None:
    assert ratio(pairs, "last") <= 2


def test_a_vote_is_on_the_disk_and_acknowledged_at_once(pairs: list[tuple[Run, Run]]) -> None:
    assert least(pairs, "p99") <= 0.150


def test_the_stage_never_stalls(pairs: list[tuple[Run, Run]]) -> None:
    """By the work of its loop: how late that is depends on what else the machine does, and is printed."""
    assert statistics.median(room.work for room, _bare in pairs) <= 0.050
