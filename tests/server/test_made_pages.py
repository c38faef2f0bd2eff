"""Pages that were made for another phone say exactly what this phone's own would."""

from hypothesis import example, given

<<<<<<< HEAD
from tests.actions.room.test_course import OPEN, PHONES, courses, gone_through
from trainer.actions.room.events import Hid
=======
from tests.actions.room.test_course import PHONES, courses, gone_through, rules
>>>>>>> main
from trainer.actions.room.views import phone_view
from trainer.server.made_pages import MadePages
from trainer.server.phone_page import phone_main


<<<<<<< HEAD
@given(courses)
@example([*OPEN, "pause", "resume"])
@example([*OPEN, "more"])
@example([*OPEN, Hid(True), Hid(False)])
def test_whatever_happened_each_phone_sees_its_own_page(acts) -> None:
=======
@given(courses, rules)
def test_whatever_happened_each_phone_sees_its_own_page(acts, rules) -> None:
>>>>>>> main
    made = MadePages()
    for _before, _event, room, _effects in gone_through(acts, rules):
        for phone in PHONES:
            assert made.main(room, phone) == phone_main(phone_view(room, phone))
