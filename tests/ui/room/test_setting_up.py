"""Before a room opens: what is asked, and that the room is opened by just that."""

from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ui.room.conftest import Host
from trainer.actions.room.rules import USUAL, GoesOn, Rules
from trainer.cli.arguments import parser
from trainer.cli.room_arguments import rules_asked
from trainer.ui.controllers.room_controller import arguments_of
from trainer.ui.pages.room.set_up_page import SetUpPage

RULES = st.builds(
    Rules, second_vote=st.booleans(), goes_on=st.sampled_from(get_args(GoesOn)),
    talk=st.integers(0, 3_600), vote=st.integers(0, 3_600), closes=st.booleans(),
    names=st.booleans(), how_sure=st.booleans(),
)  # fmt: skip


@given(RULES)
@settings(max_examples=30)
def test_every_rule_reaches_the_room(rules: Rules) -> None:
    assert rules_asked(parser().parse_args(["room", "small/walk", *arguments_of(rules)])) == rules


def test_every_rule_is_asked_for_in_the_window(host: Host) -> None:
    host.set_up("A walk")
    assert isinstance(host.window.page, SetUpPage)
    assert set(host.window.page.segments) == set(Rules.__struct_fields__)


def test_what_is_chosen_is_what_is_asked_for_and_remembered_and_esc_goes_back(host: Host) -> None:
    host.set_up("A walk")
    asked: list[Rules] = []
    page = host.window.page
    assert host.window.focusWidget() is host.hands.button("Open the room"), "one press, as it is"
    page.open_asked.disconnect()
    page.open_asked.connect(asked.append)
    host.hands.key("Enter")
    assert "How long do they talk?" in host.hands.text()
    assert "And when that time is up?" not in host.hands.text(), "a vote has no clock yet"
    host.hands.press("Do they vote again, after they have talked?: No")
    assert "How long do they talk?" not in host.hands.text()
    host.hands.press("What does the story go on with?: What you say")
    host.hands.press("How long is a vote open?: 0:30")
    host.hands.press("And when that time is up?: The vote closes")
    assert "You vote once. A vote closes after 30 seconds." in host.hands.text()
    host.hands.press("Open the room")
    assert asked == [USUAL, Rules(second_vote=False, goes_on="hand", vote=30, closes=True)]
    host.hands.press("How long is a vote open?: As long as it takes")
    host.hands.press("Open the room")
    assert not asked[-1].closes, "what is not asked for does not count"
    host.hands.press("How long is a vote open?: 0:30")
    host.hands.press("Open the room")
    assert asked[-1].closes
    host.hands.key("Esc")
    assert "Which story?" in host.hands.text()
