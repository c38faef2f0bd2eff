"""Sixty days of practice with all that ships: Home, Practice and its end say the same, and each day is mixed."""

import random
from collections import Counter
from datetime import timedelta
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from tests.conftest import NOON
from tests.made.playing import decide
from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import shipped
from trainer.actions.learning.coming_back import coming_back
from trainer.actions.learning.practice import begin_planned, practice_today
from trainer.actions.learning.practice_view import Planned
from trainer.language.practice import tomorrow_in_words
from trainer.packs.load import load_pack
from trainer.play.engine import offered
from trainer.scoring.plan import HANDFUL
from trainer.scoring.verdict import Tally
from trainer.ui.pages.home.today_card import TodayCard
from trainer.ui.pages.home.told_later import tell_today
from trainer.ui.pages.practice.practice_page import PracticePage, PractisedPage
from trainer.ui.theme.theme import Theme

DAYS = 60


def words(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel))


def home(context: AppContext) -> str:
    card = TodayCard(Theme(), primary=True)
    tell_today(card, coming_back(context).today)
    return words(card)


def answer(context: AppContext, planned: Planned, chance: random.Random) -> None:
    session = begin_planned(context, planned, 1.0)
    assert decide(context, session, chance.choice(offered(session.state)).id).over


@pytest.fixture(scope="module")
def setting() -> dict[str, str]:
    """Each drill that ships, with the file it stands in."""
    pack = load_pack(shipped("scenarios") / "one-minute-calls").pack
    assert pack is not None
    return {drill.key: drill.file for drill in pack.drills}


def test_every_day_has_its_handful_and_all_say_the_same_of_it(
    context: AppContext, setting: dict[str, str], qapp: object
) -> None:
    chance, promised, calls = random.Random(3), HANDFUL, Counter[str]()
    for day in range(DAYS):
        context.now = lambda day=day: NOON + timedelta(days=day)
        today = practice_today(context)
        assert len(today.planned) == today.handful == promised == HANDFUL, day
        _is_mixed(today.planned, setting)
        calls.update(each.item.call for each in today.planned)
        looked_at = day % 6 == 0
        if looked_at:
            begins = f"{HANDFUL} decisions, about"
            assert begins in home(context)
            assert begins in words(PracticePage(Theme(), today))
        for number, planned in enumerate(today.planned, start=1):
            answer(context, planned, chance)
            if looked_at and number == 1 + day // 6 % (HANDFUL - 1):
                left = f"{HANDFUL - number} of today's {HANDFUL}"
                assert left in home(context)
                assert left in words(PracticePage(Theme(), practice_today(context)))
        done = practice_today(context)
        promised = done.tomorrow
        said = f"Done for today: all {HANDFUL} decisions. Tomorrow: {promised} decisions."
        if looked_at:
            assert said in home(context)
        assert said in words(PracticePage(Theme(), done))
        end = PractisedPage(Theme(), (), Tally(), tomorrow=tomorrow_in_words(promised))
        assert f"Tomorrow: {promised} decisions." in words(end)
    assert min(calls.values()) > DAYS * HANDFUL / 3, "what is missed more comes more, but neither can be counted on"


def _is_mixed(planned: tuple[Planned, ...], setting: dict[str, str]) -> None:
    """No two in a row from one place, both calls, no two versions of a drill, and pairs apart."""
    keys = [each.item.key[0] for each in planned]
    places = [setting[key] for key in keys]
    assert all(one != other for one, other in pairwise(places)), keys
    assert {each.item.call for each in planned} == {"directive", "inspiring"}
    assert len({key.rsplit("-", 1)[0] for key in keys}) == len(keys)
    for one, other in pairwise(planned):
        a_pair = one.item.pair is not None and one.item.pair[0] == other.item.title
        assert not a_pair or one.item.call == other.item.call, "two drills may have one title"
    assert {each.story for each in planned} == {"One-minute calls"}
