"""The picture of an ending in a saved debrief: within the page, small, and with its words."""

from base64 import b64decode
from pathlib import Path
from random import Random
from xml.etree import ElementTree

import pytest

from tests.made.picture import png
from tests.made.playing import decide
from tests.made.small import SCENARIO, write_small
from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import shipped
from trainer.actions.learning.save_debrief import page_of
from trainer.actions.learning.saved_picture import saved_picture
from trainer.actions.play.playthroughs import start
from trainer.packs.load import load_pack
from trainer.play.engine import offered

STORIES = sorted(path.parent.name for path in shipped("scenarios").glob("*/pack.yaml"))
WHOLE = 150_000
"""Bytes that a picture may add to a page."""


@pytest.mark.parametrize("folder", STORIES)
def test_the_picture_of_a_shipped_story_is_in_its_page_once_with_words_and_stays_small(
    context: AppContext, folder: str
) -> None:
    pack = load_pack(shipped("scenarios") / folder).pack
    assert pack is not None
    for story in pack.stories:
        session = start(context, story.key, keep=False)
        while not session.over:
            session = decide(context, session, offered(session.state)[0].id)
        found = saved_picture(session)
        assert found is not None
        assert found.alt.endswith(".")
        assert len(found.source) <= WHOLE
        head, _comma, data = found.source.partition(",")
        assert head == "data:image/svg+xml;base64"
        assert ElementTree.fromstring(b64decode(data)).tag.endswith("svg")
        pictured, plain = (page_of(context, session, (), pictured=each) for each in (True, False))
        assert pictured.count(found.source) == 1
        assert "<img" not in plain


@pytest.mark.parametrize(("side", "there"), [(100, True), (400, False)])
def test_a_picture_of_a_pack_is_in_it_unless_it_is_large(
    context: AppContext, tmp_path: Path, side: int, there: bool
) -> None:
    noise = Random(1)
    rows = b"".join(b"\0" + noise.randbytes(side) for _row in range(side))
    hall = "role: You walk.\npicture: {file: hall.png, alt: A hall.}"
    folder = write_small(tmp_path / "p", SCENARIO.replace("role: You walk.", hall))
    (folder / "hall.png").write_bytes(png(side, side, rows, depth=8))
    session = start(context, str(folder), keep=False)
    found = saved_picture(decide(context, decide(context, session, "left"), "listen"))
    assert (found is not None) is there
    if found is not None:
        assert found.source.startswith("data:image/png;base64,")
        assert found.alt == "A hall."


def test_a_story_without_pictures_has_none_in_its_page(context: AppContext, tmp_path: Path) -> None:
    session = start(context, str(write_small(tmp_path / "p")), keep=False)
    assert saved_picture(session) is None
