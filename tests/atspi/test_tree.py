"""What a screen reader is told over AT-SPI, page by page: the program on a display, a listener in another process."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.atspi.session import MISSES, SECONDS, has_session, in_session
from tests.gallery import PAGES
from tests.ui.test_screen_reader import SAME_AS_ANOTHER

DECIDES = {"read_first", "preview", "group"}
"""Pages on which something is switched on or off by a check box."""
IS_NOT_ALONE = {"preview", "question"}
"""Beside the one stands what its players see, which is a page too; the other stands in a window before a page."""
DOES_NOTHING = {"SetFocus"}

Node = dict[str, Any]


pytestmark = pytest.mark.skipif(not has_session(), reason=MISSES)


def walked(folder: Path, *pages: str) -> dict[str, list[Node]]:
    """What the listener found on these pages."""
    in_session("tests.atspi.shown", folder, *pages)
    return {page: json.loads((folder / f"{page}.json").read_text("utf-8")) for page in pages}


def faults_of(page: str, nodes: list[Node]) -> Iterator[str]:
    """What somebody who listens would miss there."""
    for node in nodes:
        role, name, at = node["role"], node["name"], f"{page}: {node['role']} {node['name']!r}"
        if set(node.get("actions", ())) - DOES_NOTHING and not name and role != "scroll bar":
            yield f"{at} does something and has no name"
        if role == "check box" and page not in DECIDES:
            yield f"{at} switches nothing"
        if role == "image" and not name:
            yield f"{at} is not described"
        if role == "push button" and not {"focusable", "enabled"} & set(node["states"]):
            yield f"{at} cannot be come to"
        if role == "filler" and (name or "focusable" in node["states"]):
            yield f"{at} is something, and is not said to be"
        if role == "progress bar":
            least, value, most = node["value"]
            if not name or not least <= value <= most:
                yield f"{at} has the value {value}"
    yield from faults_of_headings(page, [node for node in nodes if node["role"] == "heading"])


def faults_of_headings(page: str, headings: list[Node]) -> Iterator[str]:
    """Where somebody who jumps from heading to heading would be misled."""
    levels = [heading.get("level", 0) for heading in headings]
    if levels.count(1) != 1 + (page in IS_NOT_ALONE):
        yield f"{page}: {levels.count(1)} headings are that of the page"
    for before, heading, level in zip([0, *levels], headings, levels, strict=False):
        if not heading["name"] or not 1 <= level <= before + 1:
            yield f"{page}: heading {heading['name']!r} has level {level} after {before}"


@pytest.mark.timeout(SECONDS)
def test_every_page_has_names_roles_values_and_headings_and_is_heard_in_the_order_of_reading(tmp_path: Path) -> None:
    found = walked(tmp_path, *(page for page in PAGES if page not in SAME_AS_ANOTHER))
    faults = [fault for page, nodes in found.items() for fault in faults_of(page, nodes)]
    assert not faults, "\n".join(faults)

    names = [node["name"] for node in found["scene"]]
    choices = [next(place for place, name in enumerate(names) if name.startswith(f"{digit}: ")) for digit in (1, 2)]
    title = next(place for place, node in enumerate(found["scene"]) if node["role"] == "heading")
    meters = [place for place, node in enumerate(found["scene"]) if node["role"] == "progress bar"]
    assert max(meters) < title < choices[0] < choices[1], "the meters stand above, then the story, then the choices"

    here = [node["name"] for node in found["home"] if node["description"] == "You are here"]
    assert here == ["Home"]
    groups = {node["name"] for node in found["settings"] if node["role"] == "panel"}
    assert {"Theme", "Text size", "Time pressure"} <= groups
