import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.made.first_three import FIRST_THREE, FOLDER
from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import AppPaths
from trainer.actions.catalog import catalog, describe_packs

settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
settings.load_profile("house")

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


@pytest.fixture
def now() -> datetime:
    return NOON


@pytest.fixture
def make_context(tmp_path: Path) -> Callable[..., AppContext]:
    """A desk on a data folder; the clock moves on by a second each time it is asked."""
    desks: list[AppContext] = []

    def make(folder: str = "data", seed: int = 7) -> AppContext:
        ticks = iter(range(1_000_000))
        context = AppContext(AppPaths(tmp_path / folder), lambda: NOON + timedelta(seconds=next(ticks)), lambda: seed)
        desks.append(context)
        return context

    yield make
    for each in desks:
        each.close()


@pytest.fixture
def first_three_ship(monkeypatch: pytest.MonkeyPatch) -> None:
    """The catalog and Packs have three stories and no drills, whatever ships now."""
    monkeypatch.setattr(catalog, "shipped", lambda _room: FOLDER)
    monkeypatch.setattr(describe_packs, "shipped_packs", lambda: [FOLDER / pack for pack in sorted(FIRST_THREE)])


@pytest.fixture
def context(make_context: Callable[..., AppContext]) -> AppContext:
    return make_context()
