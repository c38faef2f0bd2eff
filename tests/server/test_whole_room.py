"""A room on *The turnaround* with three phones, from `trainer room` to its file, over real HTTP and without script."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.server.clients import Client, Leader, Phone, Process, phase_in, position_in
from trainer.actions.room.room_file import read_room
from trainer.play.engine import is_over

STORY = "turnaround/turnaround"


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Process]:
    process = Process(tmp_path, STORY)
    yield process
    if process.run.poll() is None:
        process.kill()


def until(leader: Leader, phase: str) -> None:
    for _step in range(8):
        if leader.phase == phase:
            return
        leader.go_on()
    raise AssertionError(leader.page)


def test_from_the_door_to_the_ending_and_the_file(room: Process) -> None:
    leader = Leader(room)
    ana, ben, chi = (Phone(room).come_in(room.code) for _phone in range(3))
    assert "3 people are in" in leader.stage
    assert room.code in leader.stage
    assert "<svg" in leader.stage
    decisions = 0
    while leader.go_on() == "The story":
        decisions += 1
        assert leader.go_on() == "First vote"
        for phone, choice in ((ana, 0), (ben, 1), (chi, 1)):
            assert phone.vote(choice).status == 303
        assert "3 of 3 have voted" in leader.stage
        assert leader.go_on() == "Talk"
        assert "Turn to somebody" in ana.page
        assert leader.go_on() == "Second vote"
        ben.vote(0)
        assert leader.go_on() == "What the room did"
        for page in (ana.page, leader.stage, leader.page):
            assert "1 changed their vote" in page
        assert "your vote" in ana.page
    assert leader.phase == phase_in(ana.page) == "The end"
    assert "ending" in leader.stage
    assert chi.page.count("You:") == decisions
    assert f"It is kept in {room.file}" in room.close()
    kept = read_room(room.file)
    assert is_over(kept.state)
    assert len(kept.rounds) == decisions >= 5
    for each in kept.rounds:
        first, final = sorted(each.first.values()), sorted(each.final.values())
        assert len(first) == len(final) == 3
        assert final.count(each.step.move.choice) == 2


def test_killed_with_a_vote_open_it_goes_on_where_it_stood_and_phones_come_back(room: Process, tmp_path: Path) -> None:
    leader = Leader(room)
    ana, ben = (Phone(room).come_in(room.code) for _phone in range(2))
    until(leader, "First vote")
    assert ana.vote(2).status == 303
    mine = re.search(r'value="([^"]*)" aria-pressed="true"', ana.page)
    assert mine is not None
    room.kill()
    again = Process(tmp_path, room.file, room.port)
    assert again.file == room.file
    assert f'value="{mine[1]}" aria-pressed="true"' in ana.page
    assert ben.vote(2).status == 303
    assert "2 of 2 have voted" in leader.stage, "the old link still leads"
    assert Leader(again).phase == "First vote"
    again.close()


def test_a_page_that_is_open_is_told_as_the_room_goes_on_and_of_no_vote_but_its_own(room: Process) -> None:
    leader = Leader(room)
    ana, ben = (Phone(room).come_in(room.code) for _phone in range(2))
    events = ana.events()
    assert phase_in(events.next()) == "Come in"
    until(leader, "First vote")
    told = events.next()
    while phase_in(told) != "First vote":
        told = events.next()
    ben.vote(0)
    leader.go_on()
    assert phase_in(events.next()) == "Talk", "nothing came of ben's vote"
    room.close()
    with pytest.raises(EOFError):
        events.next()
    events.close()


def test_a_phone_with_two_tabs_that_votes_twice_counts_once(room: Process) -> None:
    leader = Leader(room)
    ana = Phone(room).come_in(room.code)
    tab = Phone(room)
    tab.cookies = ana.cookies
    until(leader, "First vote")
    ana.vote(0)
    tab.vote(1)
    tab.vote(1)
    assert "1 of 1 have voted" in leader.stage
    assert ana.post("/join", code=room.code).status == 303, "and comes in once"
    assert "1 person is in" in leader.page


def test_a_guest_is_no_leader_and_sees_no_key_before_the_reveal(room: Process) -> None:
    leader, ana = Leader(room), Phone(room).come_in(room.code)
    for path in ("/lead", "/stage", "/stage/picture/table", "/lead/events", "/stage/events", "/lead/guess"):
        assert ana.get(path).status == 404
    for path in ("/lead/next", "/lead/decide"):
        assert ana.post(path, position=0, choice="noon").status == 404
    until(leader, "First vote")
    ana.vote(0)
    for page in (ana.page, leader.stage):
        for word in ("This moment called", "directed", "inspired", "right call", "<meter"):
            assert word not in page
    assert ana.post("/vote", position=position_in(ana.page), choice="other").status == 409
    assert ana.post("/vote", position=0, choice="noon").status == 409
    assert Client(room).post("/vote", position=position_in(ana.page), choice="noon").status == 403


def test_other_hosts_other_sites_and_what_is_too_large_stay_outside(room: Process) -> None:
    guest = Client(room)
    assert guest.ask("GET", "/", Host="evil.example").status == 421
    assert guest.ask("GET", "/", Host=f"127.0.0.1:{room.port}").status == 200
    body = f"code={room.code}"
    assert guest.ask("POST", "/join", body, Origin="http://evil.example").status == 403
    assert guest.ask("POST", "/join", body, Origin="null").status == 403
    assert guest.ask("POST", "/join", body, Sec_Fetch_Site="cross-site").status == 403
    assert guest.ask("POST", "/join", body + "&x=" + "y" * 5_000).status == 413
    assert guest.post("/join", code="not it").status == 403
    assert guest.cookies == {}
    assert guest.ask("POST", "/join", body, Origin=f"http://127.0.0.1:{room.port}").status == 303


def test_every_answer_forbids_what_is_not_from_here(room: Process) -> None:
    guest = Client(room)
    for path in ("/", "/room", "/room.css", "/room.js", "/nowhere", "/lead"):
        headers = guest.get(path).headers
        assert headers["content-security-policy"].startswith("default-src 'none'; ")
        assert headers["x-content-type-options"] == "nosniff"
    answer = guest.post("/join", code=room.code)
    assert re.search(r"phone=\S+; HttpOnly;.*SameSite=lax", answer.headers["set-cookie"])
    page = guest.get("/room").body
    assert "style=" not in page
    assert re.findall(r'(?:src|href|action)="([^"]*)"', page) == ["/room.css", "/room.js", "/room"]


def test_the_file_holds_no_token(room: Process) -> None:
    Leader(room)
    ana = Phone(room).come_in(room.code)
    kept = room.file.read_text(encoding="utf-8")
    assert ana.cookies["phone"] not in kept
    assert room.lead.removeprefix("/lead/") not in kept


def test_page_style_and_script_are_small_enough_for_a_slow_network(room: Process) -> None:
    ana = Phone(room).come_in(room.code)
    sizes = [len(ana.get(path).body) for path in ("/room", "/room.css", "/room.js")]
    assert sum(sizes) < 60_000
