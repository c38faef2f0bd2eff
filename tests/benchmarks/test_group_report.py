"""A workshop of two hundred: their files with twenty playthroughs each, from the folder to the page."""

import sys
from itertools import islice
from pathlib import Path
from time import process_time

from tests.conftest import NOON
from tests.made.chain import DIRECT, INSPIRE, chain
from tests.made.small import write_small
from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import AppPaths
from trainer.actions.catalog.install_pack import install
from trainer.actions.cohort.result_files import report
from trainer.packs.model import Pack
from trainer.play.move import Move
from trainer.play.playthrough import Playthrough
from trainer.records.result_writer import ResultWriter, Signer
from trainer.scoring.counted_together import PlaythroughResult

PEOPLE, PLAYTHROUGHS, LONG = 200, 20, 12
MOST = 5.0
"""Seconds of the processor's time."""


def saved(folder: Path, pack: Pack, number: int) -> None:
    """The file of one of them, each deciding otherwise."""
    made = []
    for played in range(PLAYTHROUGHS):
        moves = tuple(
            Move(f"s{each}", f"c{(number + played + each) % 2}", 2.5 + number, 1 + each % 3) for each in range(LONG)
        )
        begun = f"2026-01-{1 + played:02}T00:00:00+00:00"
        made.append(
            PlaythroughResult(
                Playthrough(pack.digest, "small/walk", played, begun, begun, moves=moves), (None,) * LONG, "A walk", "1"
            )
        )
    writer = ResultWriter(Signer(f"P{number}", f"{number:x}", bytes([number]) * 32))
    (folder / f"{number:03}.json").write_bytes(b"".join(writer.bytes_of([], made)))


def test_two_hundred_files_of_twenty_playthroughs(tmp_path: Path) -> None:
    context = AppContext(AppPaths(tmp_path / "data"), lambda: NOON, lambda: 7)
    pack = install(context.app_paths, write_small(tmp_path / "p", chain(*islice([DIRECT, INSPIRE] * LONG, LONG))))
    folder = tmp_path / "workshop"
    folder.mkdir()
    for number in range(PEOPLE):
        saved(folder, pack, number)
    begun = process_time()
    found = report(context, [folder], tmp_path / "group.html")
    took = process_time() - begun
    context.close()
    sys.stdout.write(f"\n{PEOPLE} files of {PLAYTHROUGHS} playthroughs, {PEOPLE * PLAYTHROUGHS * LONG:,} moves: ")
    sys.stdout.write(f"{took:.2f} s of the processor\n")
    assert found == (PEOPLE, (), ())
    assert took < MOST
