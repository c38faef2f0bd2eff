"""Measuring packs: the figures of the table of measures."""

from collections.abc import Sequence
from pathlib import Path

from trainer.actions.app_paths import AppPaths
from trainer.actions.authoring.check_packs import shipped_to_learn_from
from trainer.actions.failure import BAD_INPUT, Failure
from trainer.checks.check_pack import Tick
from trainer.checks.measures.measure import measure_pack
from trainer.checks.measures.measured import MeasuredPack
from trainer.checks.time_left import ENDLESS, TimeLeft
from trainer.language.translation import _
from trainer.packs.load import load_pack
from trainer.packs.model import Pack


def measure_packs(
    app_paths: AppPaths,
    paths: Sequence[Path],
    tick: Tick = lambda played, count: None,
    time: TimeLeft = ENDLESS,
) -> list[MeasuredPack]:
    """Measure each pack; each has the same share of the time. Raises Failure for one that can't be played."""
    packs = packs_at(paths)
    others = shipped_to_learn_from(app_paths)
    return [
        measure_pack(pack, others, tick, time.share(1 / (len(packs) - done))) for done, pack in enumerate(packs)
    ]  # fmt: skip


def packs_at(paths: Sequence[Path]) -> list[Pack]:
    """The packs at these paths. Raises Failure for one that can't be played."""
    packs = []
    for path in paths:
        pack = load_pack(path).pack
        if pack is None:
            said = _("{path} can't be played, so there is nothing to measure. `trainer check {path}` says why.")
            raise Failure(BAD_INPUT, said.format(path=path))
        packs.append(pack)
    return packs
