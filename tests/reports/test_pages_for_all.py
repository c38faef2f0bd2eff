"""Every report that is a page can be read by everybody: its parts and tables are named, and it is never too wide."""

import re
from html.parser import HTMLParser

import pytest

from tests.reports.test_cohort_html import of_a_room
from tests.reports.test_cohort_html import page as of_a_group
from tests.reports.test_cohort_pairs import of_pairs
from tests.reports.test_debrief_html import small_debrief
from trainer.reports.debrief_html import debrief_html
from trainer.reports.page import PictureInPage

PICTURE = PictureInPage("data:image/svg+xml;base64,PHN2Zy8+", "A platform in the morning.")

PAGES = {
    "debrief": lambda: debrief_html(small_debrief(), [(1, "differently", "I would wait."), (0, "review", "The first")]),
    "debrief with its picture": lambda: debrief_html(small_debrief(), ending=PICTURE),
    "group": lambda: of_a_group(
        ("a", "directive", "directive"), ("a", "directive", "inspiring"), ("b", "inspiring", "inspiring")
    ),
    "group of a room": of_a_room,
    "before and after": lambda: of_pairs(names=True),
    "group on paper": lambda: of_a_room(plain=True),
}


class Outline(HTMLParser):
    """Levels of headings, header cells, what stands outside of main, and all tags with their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.levels: list[int] = []
        self.cells: list[dict[str, str | None]] = []
        self.outside: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "br", "img"):
            self._open.append(tag)
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if tag == "th":
            self.cells.append(dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag, "every tag is closed where it was opened"

    def handle_data(self, data: str) -> None:
        if data.strip() and "body" in self._open and "main" not in self._open:
            self.outside.append(data)

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.fixture(params=PAGES)
def outline(request: pytest.FixtureRequest) -> Outline:
    return Outline(PAGES[request.param]())


def test_all_of_it_stands_in_the_main_part(outline: Outline) -> None:
    assert len(outline.of("main")) == 1
    assert outline.outside == []


def test_headings_leave_out_no_level_and_there_is_one_of_the_first(outline: Outline) -> None:
    assert outline.levels[0] == 1
    assert outline.levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(outline.levels, outline.levels[1:], strict=False))


def test_each_head_of_a_table_says_what_it_heads_and_each_table_is_named(outline: Outline) -> None:
    assert outline.cells
    assert {cell.get("scope") for cell in outline.cells} <= {"row", "col"}
    assert len(outline.of("caption")) == len(outline.of("table"))


def test_it_says_its_language(outline: Outline) -> None:
    assert outline.of("html") == [{"lang": "en"}]


def test_it_is_as_wide_as_the_screen_and_what_is_long_wraps(outline: Outline) -> None:
    assert {"name": "viewport", "content": "width=device-width, initial-scale=1"} in outline.of("meta")
    assert not any("width" in attributes for tag, attributes in outline.tags if tag != "meta")


def test_bars_made_of_letters_are_not_read_out() -> None:
    for page, kind in (("group on paper", "bar"), ("group", "track")):
        spans = Outline(PAGES[page]()).of("span")
        bars = [attributes for attributes in spans if str(attributes.get("class", "")).split()[0:1] == [kind]]
        assert bars
        assert all(bar.get("aria-hidden") == "true" for bar in bars)
