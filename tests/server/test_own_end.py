"""What a phone keeps at the end: on its page, and as a page of its own that needs nothing else."""

import re
import shutil
from pathlib import Path

import pytest

from tests.actions.room.test_course import PHONES, on
from tests.actions.room.test_end import ended, everybody
from tests.made.browser import AXE, BROWSER, modules_of
from tests.reports.test_axe import looked_at
from tests.server.clients import Leader, Phone, Process
from tests.server.test_leading_pages import lead, stage
from trainer.actions.room.own_end import own_end
from trainer.actions.room.views import phone_view
from trainer.server.own_parts import kept_page
from trainer.server.phone_page import phone_main

OVER = ended((everybody("ask"), {"ana": "left", "ben": "left", "chi": "left"}), (everybody("order"), {}))


def test_the_page_of_a_phone_has_its_votes_what_talk_did_and_the_line_that_works() -> None:
    page = phone_main(phone_view(OVER, "ana"))
    for said in ("At first:", "Talk moved you towards the call.", "What would have done it:", "0 of 2 right calls"):
        assert said in page
    assert "If minutes count" in page, "an intention is suggested"
    assert page.count("You:") == 2
    assert "The room:" not in page, "it went with the room"
    assert "The room:" in phone_main(phone_view(OVER, "dov"))


def test_what_is_saved_needs_nothing_else_and_holds_what_was_written_as_it_was_written() -> None:
    page = kept_page(own_end(OVER, "ana"), "If <b>it</b> burns, then I \u202eask.")
    assert "If &lt;b&gt;it&lt;/b&gt; burns, then I ask." in page
    assert "<script" not in page
    assert re.findall(r'(?:src|href|action)="', page) == []
    assert "Two ways, and <strong>a bell</strong>." in page
    assert "You take along" not in kept_page(own_end(OVER, "ana"), "")
    for phone in PHONES:
        assert phone not in re.sub(r"<style>.*?</style>", "", page).split("<body>")[1].split()


def test_the_stage_has_questions_to_talk_of_and_the_ending_has_not() -> None:
    assert "To talk of" in stage(on(OVER))
    assert "4 of 4 missed the call." in stage(on(OVER))
    assert "Talk moved you most towards the call at The fork, by 3 votes." in stage(on(OVER))
    assert "4 of 4 missed" not in stage(OVER)
    assert "Show what to talk of" in lead(OVER)


def test_it_is_saved_at_the_end_and_not_before_by_who_is_in_and_nothing_of_it_is_kept(tmp_path: Path) -> None:
    room = Process(tmp_path, "turnaround/turnaround")
    try:
        leader, ana = Leader(room), Phone(room).come_in(room.code)
        assert ana.post("/keep", intention="x").status == 409
        while leader.phase != "The end":
            if leader.phase == "First vote":
                ana.vote(0)
            leader.go_on()
        assert Phone(room).post("/keep", intention="x").status == 403
        answer = ana.post("/keep", intention="If it is quiet, then I ask twice." + "x" * 500)
        assert answer.headers["content-disposition"] == 'attachment; filename="right-call-turnaround.html"'
        assert "then I ask twice.xxx" in answer.body
        assert "x" * 401 not in answer.body
        assert "I ask twice" not in room.file.read_text(encoding="utf-8")
    finally:
        room.kill()


@pytest.mark.skipif(BROWSER is None or shutil.which("npm") is None, reason="no Chromium or no npm is here")
def test_axe_finds_nothing_in_the_page_that_is_saved_and_it_fits_a_phone(tmp_path: Path) -> None:
    axe = (modules_of(tmp_path, AXE) / "axe-core" / "axe.min.js").read_text("utf-8")
    found = looked_at(kept_page(own_end(OVER, "ana"), "If it burns, then I name one."), axe, 320, tmp_path)
    assert found["violations"] == []
    assert found["passes"] > 10, "it did look"
    assert found["over"] <= 0
