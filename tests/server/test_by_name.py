"""A room by name that asks how sure one is, over real HTTP; and an anonymous one, which has no name anywhere."""

from pathlib import Path

from tests.server.clients import Client, Leader, Phone, Process, position_in
from trainer.server.limits import MOST_TEXTS


def test_by_name_whoever_leads_sees_who_waits_and_nobody_else_sees_a_name(tmp_path: Path) -> None:
    room = Process(tmp_path, "turnaround/turnaround", 0, "--names", "--how-sure")
    try:
        leader, ana, ben = Leader(room), Phone(room), Phone(room)
        answer = Client(room).post("/join", code=room.code, name=" \n ")
        assert answer.status == 400
        assert f'value="{room.code}"' in answer.body, "what was right need not be typed again"
        for phone, name in ((ana, "<b>Ana</b>\u202e"), (ben, "B" * 90)):
            assert phone.post("/join", code=room.code, name=name).status == 303
        assert "&lt;b&gt;Ana&lt;/b&gt;" in leader.page
        assert "B" * 40 in leader.page
        assert "B" * 41 not in leader.page
        while leader.phase != "First vote":
            leader.go_on()
        choice = ana.vote(0)
        assert choice.status == 303
        assert ana.post("/vote", position=position_in(ana.page), choice="other", sure=3).status == 409
        assert "Not yet: BBBB" in leader.page
        assert "Ana" not in leader.page
        while leader.phase != "The end":
            for page in (leader.stage, ana.page, ben.page):
                assert "BBBB" not in page
            if leader.phase == "What the room did":
                assert "Sure and right: 0" in ana.page
            if leader.phase == "First vote":
                ana.vote(0)
            leader.go_on()
    finally:
        room.kill()


def test_an_anonymous_room_keeps_no_name_that_is_sent(tmp_path: Path) -> None:
    room = Process(tmp_path, "turnaround/turnaround")
    try:
        ana = Phone(room)
        assert ana.post("/join", code=room.code, name="Anastasia").status == 303
        for page in (Leader(room).page, Leader(room).stage, ana.page, room.file.read_text(encoding="utf-8")):
            assert "Anastasia" not in page
        assert "Nobody asks your name" in Client(room).get("/").body
    finally:
        room.kill()


def test_what_one_writes_again_and_again_ends_and_the_last_that_was_kept_stays(tmp_path: Path) -> None:
    room = Process(tmp_path, "turnaround/turnaround")
    try:
        leader, ana, ben = Leader(room), Phone(room).come_in(room.code), Phone(room).come_in(room.code)
        while leader.phase != "What the room did":
            leader.go_on()
        position = position_in(ana.page)
        said = [ana.post("/differ", position=position, text=f"thought {number}") for number in range(MOST_TEXTS + 2)]
        assert [each.status for each in said] == [303] * MOST_TEXTS + [429] * 2
        assert "as often as counts" in said[-1].body
        assert f"thought {MOST_TEXTS - 1}" in leader.page
        assert ben.post("/differ", position=position, text="mine").status == 303
    finally:
        room.kill()
