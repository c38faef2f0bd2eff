"""An author's notes: on the page of whoever leads, and nowhere else."""

from tests.actions.room.test_course import led, on
from tests.made.remembers import PACK, SCENARIO, remembering_pack
from tests.server.test_leading_pages import lead, stage
from trainer.actions.authoring.blind_sheets import sheet_lines
from trainer.actions.play.scene_view import view_of
from trainer.actions.room.course import room_on
from trainer.actions.room.room import VOTING
from trainer.actions.room.views import leader_view, phone_view, stage_view
from trainer.checks.blind.questions import blind_questions
from trainer.play.engine import Step, answers, begin, choose, is_over
from trainer.reports.debrief_html import debrief_html
from trainer.reports.debrief_text import debrief_lines
from trainer.scoring.debrief import debrief_of
from trainer.server.phone_page import phone_main

SECRET = "zanzibar"
NOTED = SCENARIO.replace("title: The ridge\n", f"title: The ridge\nnotes: Before {SECRET}.\n")
for _title in ("In the morning", "Noon", "Home"):
    NOTED = NOTED.replace(f"    title: {_title}\n", f"    title: {_title}\n    notes: At {_title}, {SECRET}.\n")


def noted():
    pack = remembering_pack(NOTED, PACK)
    assert NOTED.count(SECRET) >= 3
    return pack


def test_whoever_leads_reads_them_and_neither_stage_nor_phones_do() -> None:
    room = room_on(noted().scenarios["ridge"], 7)._replace(phones=frozenset({"ana"}))
    read = []
    while room.phase != "ended":
        if room.phase in VOTING:
            room = led(room, ("ana", stage_view(room).offers[0].id))
        read.append(leader_view(room).notes)
        assert read[-1] in lead(room)
        for seen in (stage(room), phone_main(phone_view(room, "ana")), repr(stage_view(room))):
            assert SECRET not in seen
        room = on(room)
    assert read[0] == f"Before {SECRET}."
    assert {f"At In the morning, {SECRET}.", f"At Noon, {SECRET}."} <= set(read)
    for seen in (stage(room), phone_main(phone_view(room, "ana"))):
        assert SECRET not in seen


def test_who_plays_alone_never_reads_them() -> None:
    state, steps = begin(noted().scenarios["ridge"], 7), []
    while not is_over(state):
        assert SECRET not in repr(view_of(state, 1.0))
        before = state
        state, move = choose(before, answers(before)[0])
        steps.append(Step(before, move, state))
    assert SECRET not in repr(view_of(state, 1.0))
    debrief = debrief_of(state.scenario, tuple(steps))
    assert SECRET not in debrief_html(debrief)
    assert SECRET not in repr(debrief_lines(debrief))


def test_a_blind_sheet_leaves_them_out() -> None:
    asked = blind_questions(noted(), 7)
    for with_scenes in (False, True):
        assert SECRET not in "\n".join(sheet_lines("head", asked, with_scenes=with_scenes))


def test_where_an_author_wrote_none_there_is_no_place_for_them() -> None:
    assert "Notes for you" not in lead(room_on(remembering_pack().scenarios["ridge"], 7))
