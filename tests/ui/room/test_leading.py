"""A workshop led from the window: two phones vote, the keys of a remote lead, and all of it is in the room's file."""

from PySide6.QtTest import QTest

from tests.server.clients import Phone
from tests.ui.room.conftest import Host, room_files
from trainer.actions.app_context import AppContext
from trainer.actions.room.room_file import read_room
from trainer.play.engine import is_over
from trainer.ui.widgets.line_edit import LineEdit


def test_from_home_to_the_end_of_the_story_and_its_file(host: Host, small: AppContext) -> None:
    door = host.open()
    assert "Code " + door.code in host.hands.text()
    ana, ben = host.phones(door, 2)
    assert "2 people are in" in host.hands.text()
    assert host.on("Enter") == "scene"
    decisions = 0
    while host.page.view.stage.phase == "scene":
        decisions += 1
        assert host.on("PgDown") == "first vote"
        ana.vote(0)
        host.until(lambda: host.page.view.stage.voted == 1)
        assert "1 of 2 have voted · 1 has not voted yet" in host.hands.text()
        ben.vote(1)
        host.until(lambda: host.page.view.stage.voted == 2)
        assert "The split" not in host.hands.text()
        assert host.on("Right") == "talk"
        assert "The split, which the room does not see yet" in host.hands.text()
        assert host.on("Space") == "second vote"
        ben.vote(0)
        host.until(lambda: host.page.view.stage.voted == 1)
        assert host.on("Enter") == "reveal"
        assert "2 votes (1 at first)" in host.hands.text()
        host.on("Enter")
    assert host.page.view.stage.phase == "ended"
    host.close()
    assert "Rooms until now" in host.hands.text()
    assert "2 people" in host.hands.text()
    (file,) = room_files(small)
    kept = read_room(file)
    assert is_over(kept.state)
    assert len(kept.rounds) == decisions
    host.hands.press("Look at it: A walk")
    assert "2 votes (1 at first)" in host.hands.text()


def test_by_the_keys_of_a_remote_one_goes_back_hides_pauses_and_gives_time(host: Host) -> None:
    door = host.open()
    (ana,) = host.phones(door, 1)
    host.on("PgDown")
    assert host.on("PgUp") == "gathering", "what was begun too soon"
    host.on("PgDown")
    host.on("Right")
    ana.vote(0)
    host.until(lambda: host.page.view.stage.voted == 1)
    host.hands.key("P")
    host.until(lambda: host.page.view.remote.paused)
    assert "no vote comes in" in host.hands.text()
    assert "The split, which the room does not see yet" in host.hands.text()
    host.hands.key("Enter")
    host.until(lambda: not host.page.view.remote.paused)
    for key in ("B", "."):
        host.hands.key(key)
        host.until(lambda: host.page.view.remote.hidden)
        assert "The stage is hidden" in host.hands.text()
        assert "Look up" in ana.page
        host.hands.key(key)
        host.until(lambda: not host.page.view.remote.hidden)
    assert host.page.view.stage.clock is None
    host.hands.key("+")
    host.until(lambda: host.page.view.stage.clock is not None)
    assert "Time left 0:30" in host.hands.text()
    assert host.on("Enter") == "talk"
    assert "Time left 1:30" in host.hands.text()
    assert host.on("Left") == "first vote", "a vote that was closed too soon is open again, with its votes"
    assert host.page.view.stage.voted == 1


def test_the_door_is_locked_and_opened_again(host: Host) -> None:
    door = host.open()
    host.hands.press("Lock the door")
    host.until(lambda: host.page.view.locked)
    assert "nobody else comes in" in host.hands.text()
    assert Phone(door).post("/join", code=door.code).status == 403
    host.hands.press("Open the door")
    host.until(lambda: not host.page.view.locked)
    host.phones(door, 1)


def test_hands_are_counted_and_typed_in_and_enter_ends_no_vote(host: Host) -> None:
    host.open()
    host.on()
    host.on()
    first, second, *_others = host.page.findChildren(LineEdit)
    first.setFocus()
    for key in "3":
        QTest.keyClick(first, key)
    second.setText("b")
    host.hands.key("Enter")
    host.until(lambda: host.page.view.stage.hands == 3)
    assert host.page.view.stage.phase == "first vote"
    assert [each.hands for each in host.page.view.counted][:2] == [3, 0]
    assert host.on("PgDown") == "talk"


def test_where_the_computer_goes_to_another_network_the_page_tells_the_address_of_now(host: Host) -> None:
    host.open()
    seen = host.leading.seen
    assert seen is not None
    moved = seen._replace(address="http://192.168.7.9:8765/", qr=("01", "10"), others=("10.1.1.1",))
    asked: list[dict[str, object]] = []
    host.page.done.connect(lambda done: asked.append(done.fields))
    host.page.show_seen(moved, 0.0)
    host.hands.settle()
    assert "http://192.168.7.9:8765/" in host.hands.text()
    assert "no phone reaches it" not in host.hands.text()
    host.hands.press("Tell phones 10.1.1.1 instead")
    assert asked == [{"host": "10.1.1.1"}]
