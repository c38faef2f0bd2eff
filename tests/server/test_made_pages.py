"""Pages that were made for another phone say exactly what this phone's own would."""

from hypothesis import example, given

from tests.actions.room.test_course import OPEN, PHONES, after_talk, courses, gone_through, rules
from trainer.actions.room.course import step
from trainer.actions.room.events import Differs, Hid
from trainer.actions.room.rules import USUAL, Rules
from trainer.actions.room.views import phone_view
from trainer.server.made_pages import MadePages
from trainer.server.phone_page import phone_main


@given(courses, rules)
@example([*OPEN, "pause", "resume"], USUAL)
@example([*OPEN, "more"], USUAL)
@example([*OPEN, Hid(True), Hid(False)], USUAL)
def test_whatever_happened_each_phone_sees_its_own_page(acts, rules) -> None:
    made = MadePages()
    for _before, _event, room, _effects in gone_through(acts, rules):
        for phone in PHONES:
            assert made.main(room, phone) == phone_main(phone_view(room, phone))


def test_a_page_with_what_somebody_wrote_is_not_kept_however_often_they_write_it_anew() -> None:
    room, made = after_talk(Rules()), MadePages()
    wrote = step(room, Differs("ana", room.position, "No."))[0]
    assert made.main(wrote, "ana") is not made.main(wrote, "ana")
    took_back = step(wrote, Differs("ana", room.position, ""))[0]
    assert made.main(took_back, "ana") is made.main(room, "ana"), "others see that page too"
