import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from trainer.actions.desk import Desk
from trainer.actions.places import Places

settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
settings.load_profile("house")

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


@pytest.fixture
def now() -> datetime:
    return NOON


@pytest.fixture
def make_desk(tmp_path: Path) -> Callable[..., Desk]:
    """A desk on a data folder; the clock moves on by a second each time it is asked."""
    desks: list[Desk] = []

    def make(folder: str = "data", seed: int = 7) -> Desk:
        ticks = iter(range(1_000_000))
        desk = Desk(Places(tmp_path / folder), lambda: NOON + timedelta(seconds=next(ticks)), lambda: seed)
        desks.append(desk)
        return desk

    yield make
    for each in desks:
        each.close()


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    return make_desk()
