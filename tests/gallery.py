"""Every page in light and dark, at 100 % and 200 % text, as PNG: `python -m tests.gallery DIR`.

With `--pseudo` after it, in the language that nobody speaks, where what is not translated or too long shows.
"""

import os
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Protocol
from unittest.mock import patch

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from tests.language.pseudo import PSEUDO
from tests.made.chain import DIRECT, INSPIRE, chain
from tests.made.playing import decide
from tests.made.poorly_done import write_poorly_done
from tests.made.remembers import write_remembering
from tests.made.small import SCENARIO, write_small
from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import AppPaths
from trainer.actions.catalog.install_pack import install
from trainer.actions.catalog.open_scenario import open_scenario
from trainer.actions.play.events import Held, Inquired, LeaveAsked, Picked, SaidOwn, Ticked
from trainer.actions.play.play_session import PlaySession
from trainer.actions.play.playthroughs import start
from trainer.checks.rehearsal.rehearsal import Rehearsal, rehearse
from trainer.checks.time_left import TimeLeft
from trainer.language.practice import better_in_words, reason_in_words, tomorrow_in_words
from trainer.language.translation import _, language_code, speaking
from trainer.language.translations import Translations
from trainer.packs.model import Scenario
from trainer.packs.names import TIMEOUT
from trainer.play.engine import offered
from trainer.play.own_line import OwnLine
from trainer.records.settings import Settings
from trainer.scoring.plan import Reason
from trainer.scoring.verdict import Tally
from trainer.scoring.went_better import Decided
from trainer.ui.widgets.drawn_pixels import drawn_pixels
from trainer.ui.window.app import make_application
from trainer.ui.window.window import Window

EVENING = datetime(2026, 11, 21, 19, 0, tzinfo=UTC)
SIZE = (1280, 800)


class Busy(Protocol):
    """What works beside the window."""

    @property
    def busy(self) -> bool:
        """Whether it does."""


def wait_for(tasks: Busy) -> None:
    """Let what works beside the window come to its end, and leave it the processor meanwhile."""
    while tasks.busy:
        QApplication.processEvents()
        time.sleep(0.002)


def write_guessable(folder: Path) -> None:
    """A pack in which length tells."""
    right, wrong = ("directive", "strong", "You say at once who does what."), ("inspiring", "fair", "You ask.")
    told = (
        DIRECT._replace(choices=(right, wrong)),
        INSPIRE._replace(choices=(("directive", "fair", "You say it."), ("inspiring", "strong", "You ask them all."))),
    )
    write_small(folder, chain(*told * 5))


def played(context: AppContext, name: str, moves: int | None = None, place: int = 0) -> PlaySession:
    """A playthrough with so many moves, or to its end, taking the choice at `place` each time."""
    session = start(context, name)
    while not session.over and (moves is None or len(session.steps) < moves):
        choices = offered(session.state)
        session = decide(context, session, choices[(place + len(session.steps)) % len(choices)].id, 9.5)
    return session


def a_decision(context: AppContext, name: str) -> str:
    """A decision in the middle of a story."""
    _pack, story, _contents = open_scenario(context.app_paths, name)
    decisions = [scene.id for scene in story.scenes.values() if scene.decision is not None]
    return decisions[len(decisions) // 2]


def home(window: Window) -> None:
    """Home with one scenario new, one under way, one finished."""
    window.show_home()


def progress_new(window: Window) -> None:
    """Progress before anything can be said."""
    from trainer.scoring.progress import progress_of
    from trainer.ui.pages.progress.progress_page import ProgressPage

    window.show_page(ProgressPage(window.theme, progress_of([], today=EVENING.date())), "Progress")


def progress(window: Window) -> None:
    """Progress with enough decisions for intervals."""
    window.show_progress()


def packs(window: Window) -> None:
    """The packs at hand, one of them checked."""
    check_guessable(window.context.app_paths)
    window.show_packs()


def check_guessable(app_paths: AppPaths) -> None:
    """Add a pack that can be guessed, and check it: a small one, as the check of a story that ships takes a minute.

    It finds the same whether or not it learns words from the packs that ship, which takes a while too.
    """
    from trainer.actions.authoring import check_packs

    folder = app_paths.data / "guessable"
    if folder.exists():
        return
    write_guessable(folder)
    install(app_paths, folder)
    with patch.object(check_packs, "shipped_to_learn_from", lambda app_paths: []):
        check_packs.check_at_hand(app_paths, app_paths.library / "small.zip", lambda played, count: None)


def pack_details(window: Window) -> None:
    """What the check of a pack found: one that can be guessed."""
    packs(window)
    wait_for(window.tasks)
    window.packs_controller._show_details("small")


def pack_details_end(window: Window) -> None:
    """The same at its end."""
    pack_details(window)
    for _time in range(3):
        QApplication.processEvents()
    bar = window.page.verticalScrollBar()
    bar.setValue(bar.maximum())


class RehearsedOnce:
    """Plays a story every way through, which takes seconds, and remembers what it came to."""

    def __init__(self) -> None:
        self._known: dict[str, Rehearsal] = {}

    def __call__(self, scenario: Scenario, budget: int, _tick: Callable[[int], None], _time: TimeLeft) -> Rehearsal:
        """As `rehearse`, but to its end."""
        if scenario.digest not in self._known:
            self._known[scenario.digest] = rehearse(scenario, budget, lambda count: None)
        return self._known[scenario.digest]


rehearsed_once = RehearsedOnce()


def story_map(window: Window) -> None:
    """The map of a scenario, with the path of somebody who always directs."""
    from trainer.actions.authoring import story_map as laid_out

    packs(window)
    wait_for(window.tasks)
    with patch.object(laid_out, "rehearse", rehearsed_once):
        window.packs_controller.maps.show("first-minutes/collapse", window.show_packs)
        wait_for(window.packs_controller.maps)
    window.page.view.fit()
    window.page.path.click()
    window.page.view.choose(a_decision(window.context, "first-minutes/collapse"))


def preview(window: Window) -> None:
    """A pack under work with something to mend, beside its scene."""
    from trainer.ui.window.preview_window import PreviewWindow

    folder = window.context.app_paths.data / "draft"
    write_small(folder, SCENARIO.replace("timer: 30", "timer: 6"))
    shown = PreviewWindow(window.context, window.settings, time.monotonic, folder, "", 60_000)
    shown.resize(*SIZE)
    window.hide()
    window.takeCentralWidget()
    window.setCentralWidget(shown)
    window.show()
    wait_for(shown.tasks)


def people(window: Window) -> None:
    """Who plays."""
    window.show_people()


def welcome(window: Window) -> None:
    """The first start: what it is about."""
    window.show_welcome()


def keys(window: Window) -> None:
    """The first start: how one plays."""
    window.show_welcome()
    window.page.go_on.click()


def practice(window: Window) -> None:
    """What is due, a day later."""
    window.context.now = lambda: EVENING + timedelta(days=1)
    window.show_practice()
    wait_for(window.tasks)
    window.context.now = lambda: EVENING


def practice_scene(window: Window) -> None:
    """A decision met again in the middle of its story."""
    from trainer.actions.learning.practice import begin_planned, practice_today

    window.context.now = lambda: EVENING + timedelta(days=1)
    planned = practice_today(window.context).planned[1]
    window.context.now = lambda: EVENING
    place = _("Practice, {number} of {count}").format(number=2, count=9)
    window.scenario_controller.play_session(begin_planned(window.context, planned, 1.0), lambda *_: None, place)


def practised(window: Window) -> None:
    """How it went."""
    from trainer.ui.pages.practice.practice_page import Practised, PractisedPage

    why = reason_in_words(Reason("missed"))
    found = [
        Practised("The doctor", "right", date(2026, 11, 25), why),
        Practised("The rota", "not the call", date(2026, 11, 23), why),
        Practised("He goes down", "poorly done", date(2026, 11, 23), reason_in_words(Reason("poorly done"))),
    ]
    decided = [Decided("The doctor", "inspiring", Reason("missed"), "right")]
    better, tomorrow = better_in_words(decided, (), Tally()), tomorrow_in_words(4)
    window.show_page(PractisedPage(window.theme, found, Tally(1, 1, 1), better=better, tomorrow=tomorrow))


def group(window: Window) -> None:
    """Everybody on this computer as a group."""
    window.room_controller.group.show()
    window.room_controller.group.add_own()
    wait_for(window.tasks)


def group_decision(window: Window) -> None:
    """A decision of theirs on the projector, call and why."""
    group(window)
    window.room_controller.group.look(None)
    for _step in range(2):
        window.page.next.click()


def group_question(window: Window) -> None:
    """The question of that decision, and its factors to turn."""
    group_decision(window)
    window.page.next.click()


def settings(window: Window) -> None:
    """The settings."""
    window.show_settings()


def intro(window: Window) -> None:
    """The opening of a scenario."""
    window.scenario_controller.show_intro("first-minutes/collapse")


def scene(window: Window) -> None:
    """A scene with a timer."""
    window.scenario_controller.play(start(window.context, "first-minutes/collapse", keep=False))


def paused(window: Window) -> None:
    """The same while time stands still."""
    scene(window)
    window.scenario_controller.happens(Held("person"))


def how_sure(window: Window) -> None:
    """Asked between a choice and what comes of it."""
    window.settings = window.settings._replace(how_sure=True)
    scene(window)
    window.page.ask.taken.emit(1)


def read_first(window: Window) -> None:
    """Asked before the choices appear."""
    window.settings = window.settings._replace(read_first="all")
    scene(window)
    window.page.read.pick("A")


def written(words: str) -> str:
    """What somebody writes in English; elsewhere a word of the program stands for it, in the language of now."""
    return words if language_code() == "en" else _("Practice")


def say_yourself(window: Window) -> None:
    """A line of one's own, put together from parts, in the language of now, before the choices appear."""
    window.settings = window.settings._replace(say_yourself="all")
    scene(window)
    for name, words in (
        ("whom", written("You in the green coat")),
        ("what", written("call")),
        ("when", written("now")),
    ):
        window.page.own.parts[name].setText(words)
    window.page.own.follows.segments[1].click()


def say_yourself_typed(window: Window) -> None:
    """The same, typed in one go."""
    window.settings = window.settings._replace(say_yourself="all")
    scene(window)
    window.page.own.way.segments[1].click()
    window.page.own.typed.setPlainText(written("Can somebody please do something? He needs help now!"))


def consequence_own(window: Window) -> None:
    """One's own line, and what it lacks, above the line that would have done it."""
    after_own_line(window, OwnLine(written("Can somebody please do something? Now!")), "anyone")


def consequence_own_right(window: Window) -> None:
    """The same where the call was right: the line that works is the one that was chosen."""
    after_own_line(
        window, OwnLine(whom=written("You"), what=written("go left"), when=written("now"), then="read back"), "left"
    )


def after_own_line(window: Window, line: OwnLine, answer: str) -> None:
    """What came of an answer in the pack with choices done poorly, after a line of one's own."""
    window.settings = window.settings._replace(say_yourself="all")
    folder = window.context.app_paths.data / "poorly-done"
    window.scenario_controller.play(start(window.context, str(write_poorly_done(folder)), keep=False))
    settled(window)
    for event in (SaidOwn(line), Picked(answer)):
        window.scenario_controller.happens(event)
    settled(window)


def consequence(window: Window) -> None:
    """What came of the first decision."""
    scene(window)
    window.page.ask.taken.emit(1)


def consequence_of(window: Window, answer: str, *first: str, seconds: int = 0) -> None:
    """What came of an answer in the pack with choices done poorly, after the `first` ones."""
    folder = window.context.app_paths.data / "poorly-done"
    session = start(window.context, str(write_poorly_done(folder)), keep=False)
    for each in first:
        session = decide(window.context, session, each)
    window.scenario_controller.play(session)
    settled(window)
    if answer == TIMEOUT:
        began = window.clock()
        window.clock = lambda: began + seconds
        window.scenario_controller.happens(Ticked())
    else:
        window.scenario_controller.happens(Picked(answer))
    settled(window)


def consequence_right(window: Window) -> None:
    """A right call, in a scene with a timer."""
    consequence_of(window, "left")


def consequence_poor(window: Window) -> None:
    """The right style, poorly done: the line that would have done it."""
    consequence_of(window, "anyone")


def consequence_missed(window: Window) -> None:
    """Not the call, in a scene without a timer; only a fair line was on offer."""
    consequence_of(window, "whisper", "left")


def consequence_too_late(window: Window) -> None:
    """The time ran out."""
    consequence_of(window, TIMEOUT, seconds=31)


def consequence_either(window: Window) -> None:
    """A decision that is not scored."""
    consequence_of(window, "sit", "left", "hear")


def on_the_ridge(window: Window, *answers: str) -> PlaySession:
    """The pack that remembers, so many answers in, with something asked before the first."""
    folder = write_remembering(window.context.app_paths.data / "remembers")
    session = start(window.context, str(folder), keep=False)
    for answer in answers:
        asked = () if session.steps else ("look-at-hands",)
        session = decide(window.context, session, answer, 9.5, asked=asked)
    return session


def asking(window: Window) -> None:
    """Something was asked before choosing."""
    window.scenario_controller.play(on_the_ridge(window, "ask-them"))
    settled(window)
    window.scenario_controller.happens(Inquired("ask-ben"))


def debrief_threads(window: Window) -> None:
    """What came of earlier decisions, in a later one and in the ending, and what people would say."""
    window.scenario_controller._debriefs.show(on_the_ridge(window, "ask-them", "ask-them"), 2)


def debrief_voices(window: Window) -> None:
    """The same at its end."""
    debrief_threads(window)
    settled(window)
    bar = window.page.verticalScrollBar()
    bar.setValue(bar.maximum())


def ending_bare(window: Window) -> None:
    """The last page of a story that has no picture."""
    window.scenario_controller.show_ending(on_the_ridge(window, "ask-them", "name-it"))


def settled(window: Window) -> None:
    """Wait until nothing is under way."""
    wait_for(window.tasks)
    for _time in range(3):
        QApplication.processEvents()


def ending(window: Window) -> None:
    """The last page of a story."""
    window.scenario_controller.show_ending(played(window.context, "hard-turns/runway"))


def self_review(window: Window) -> None:
    """The learner's own look, before the answers."""
    window.scenario_controller._debriefs.review_first(played(window.context, "first-minutes/collapse", place=1))
    window.page.decisions[3].click()


def debrief(window: Window) -> None:
    """The debrief from its top: what happened, and what turned it."""
    window.scenario_controller._debriefs.show(played(window.context, "first-minutes/collapse", place=1))
    settled(window)  # then it is painted, and looks for turning points


def debrief_everything(window: Window) -> None:
    """The debrief with everything open, at what made a moment that."""
    debrief(window)
    window.page.show_why(window.page.path.number)


def debrief_end(window: Window) -> None:
    """The debrief with everything open, at its end."""
    debrief(window)
    window.page.open_everything()
    settled(window)
    bar = window.page.verticalScrollBar()
    bar.setValue(bar.maximum())


def question(window: Window) -> None:
    """Asked before leaving."""
    scene(window)
    window.scenario_controller.happens(LeaveAsked())


PAGES: dict[str, Callable[[Window], None]] = {
    each.__name__: each
    for each in (
        welcome, keys, home, people, practice, practice_scene, practised, progress_new, progress, packs, pack_details,
        pack_details_end, story_map, preview, group, group_decision, group_question, settings, intro, scene, paused,
        read_first, how_sure, say_yourself,
        say_yourself_typed, consequence_own, consequence_own_right, asking, consequence,
        consequence_right, consequence_poor, consequence_missed, consequence_too_late, consequence_either, ending,
        ending_bare, self_review, debrief, debrief_everything, debrief_end, debrief_threads, debrief_voices, question,
    )
}  # fmt: skip


class Studio:
    """One window after another, on a desk that has been used."""

    def __init__(self, folder: Path) -> None:
        self.application = make_application()
        self.context = AppContext(AppPaths(folder), lambda: EVENING, lambda: 7)
        played(self.context, "hard-turns/runway", 4)
        played(self.context, "first-minutes/collapse")
        self.window: Window | None = None

    def show(self, page: str, wanted: Settings) -> Window:
        """A window on that page, painted."""
        window = self.window = Window(self.context, wanted, time.monotonic)
        window.resize(*SIZE)
        window.show_home()
        window.show()
        PAGES[page](window)
        self.settle()
        return window

    def settle(self) -> None:
        """Wait until nothing is under way, and let the layout come to rest."""
        assert self.window is not None
        for _time in range(4):
            wait_for(self.window.tasks)
            self.application.processEvents()

    def close(self) -> None:
        """Put the window away."""
        assert self.window is not None
        modal = self.application.activeModalWidget()
        if modal is not None:
            modal.close()
        self.window.close()
        self.window.deleteLater()
        self.application.processEvents()


def main(folder: Path, translations: Translations | None = None) -> None:
    """Render all pages into `folder`, in English or another language."""
    import tempfile

    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data, speaking(translations):
        studio = Studio(Path(data))
        for theme in ("light", "dark"):
            for size in (100, 200):
                for page in PAGES:
                    window = studio.show(page, Settings(theme, size))
                    target = studio.application.activeModalWidget() or window
                    target.grab()  # asks for the pictures, which are drawn meanwhile
                    drawn_pixels().finish()
                    QApplication.processEvents()
                    target.grab().save(str(folder / f"{page}-{theme}-{size}.png"))
                    studio.close()
        studio.context.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), PSEUDO if "--pseudo" in sys.argv else None)
