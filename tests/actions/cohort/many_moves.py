"""`python -m tests.actions.cohort.many_moves FOLDER MOVES`: a result file of so many moves, written, read and reported.

It runs in a process of its own, so that the most memory it ever had can be asked for; it prints what it saw as JSON.
"""

import json
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from tests.conftest import NOON
from tests.made.chain import DIRECT, INSPIRE, chain
from tests.made.small import write_small
from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import AppPaths
from trainer.actions.catalog.install_pack import install
from trainer.actions.cohort.result_files import progress_of_files, report
from trainer.packs.model import Pack
from trainer.play.move import Move
from trainer.play.playthrough import Playthrough
from trainer.records.result_writer import ResultWriter, Signer
from trainer.scoring.counted_together import PlaythroughResult
from trainer.scoring.fit import ScoredMove

LONG = 50
"""Moves of each playthrough."""


def playthroughs(pack: Pack, moves: int) -> Iterator[PlaythroughResult]:
    """So many moves, each playthrough made as it is asked for."""
    made = tuple(Move(f"s{number}", "c0", 2.5, at="2026-11-01T09:00:00+00:00") for number in range(LONG))
    scored = tuple(ScoredMove(move, "directive", "directive", True, "strong") for move in made)
    for number in range(moves // LONG):
        begun = f"{2000 + number // 300}-01-01T00:{number % 60:02}:{number // 60 % 60:02}+00:00"
        yield PlaythroughResult(
            Playthrough(pack.digest, "small/walk", number, begun, begun, moves=made), scored, "A walk", "1.0.0"
        )


def memory() -> int:
    """The most that this process ever had, in MB; what it was started from does not count."""
    (most,) = (line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM:"))
    return int(most.split()[1]) // 1024


def run(folder: Path, moves: int) -> dict[str, object]:
    context = AppContext(AppPaths(folder / "data"), lambda: NOON, lambda: 7)
    pack = install(context.app_paths, write_small(folder / "p", chain(*islice([DIRECT, INSPIRE] * LONG, LONG))))
    file, before = folder / "results.json", memory()
    writer = ResultWriter(Signer("Ana", "a", bytes(32)))
    with file.open("wb") as stream:
        stream.writelines(writer.bytes_of([], playthroughs(pack, moves)))
    written = memory()
    profile = progress_of_files(context, [file]).progress.profile
    people = report(context, [file], folder / "group.csv").people
    context.close()
    with (folder / "group.csv").open(encoding="utf-8-sig") as table:
        rows = sum(line.startswith("Ana,") for line in table)
    return {
        "bytes": file.stat().st_size, "before": before, "written": written, "read": memory(),
        "decisions": profile.fit.of + profile.practised.of, "people": people, "rows": rows,
    }  # fmt: skip


if __name__ == "__main__":
    json.dump(run(Path(sys.argv[1]), int(sys.argv[2])), sys.stdout)
