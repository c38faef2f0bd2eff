"""What is said at the end is made once, for all pages that show it, and the loop of the room does not wait for it."""

import asyncio
import threading
from pathlib import Path

import pytest

from tests.actions.room.test_course import on
from tests.actions.room.test_end import ended, everybody
from tests.actions.room.test_room_file import begun
from trainer.actions.app_paths import shipped
from trainer.actions.room import end
from trainer.actions.room.events import Joined, Led
from trainer.server.app import LEAD, RoomApp
from trainer.server.keeper import Keeper
from trainer.server.requests import digest_of
from trainer.server.stage_page import Door


def test_however_often_pages_are_renewed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made_by: list[int] = []
    cohort_of = end.cohort_of

    def noted(*arguments: object, **more: object) -> object:
        made_by.append(threading.get_ident())
        return cohort_of(*arguments, **more)

    monkeypatch.setattr(end, "cohort_of", noted)

    async def play() -> list[str]:
        room = on(ended((everybody("left"), {}), (everybody("order"), {})))
        opened = begun(tmp_path)
        keeper = Keeper(opened._replace(room=room))
        await keeper.do(Led(digest_of("secret")))
        app = RoomApp(keeper, Door("", "1", ""), lambda: 0.0, lambda: None, shipped("assets") / "room")
        doors = app.starlette(pytest.fail)
        pages = [await page(doors, "/lead"), *await asyncio.gather(page(doors, "/lead"), page(doors, "/stage"))]
        await keeper.do(Joined("late"))
        pages += [await page(doors, "/lead"), await page(doors, "/stage")]
        await keeper.close()
        return pages

    pages = asyncio.run(play())
    assert all("4 of 4 missed the call." in each for each in pages)
    assert len(made_by) == 1
    assert threading.get_ident() not in made_by


async def page(app, path: str) -> str:
    scope = {
        "type": "http", "method": "GET", "path": path, "query_string": b"", "server": ("x", 1),
        "headers": [(b"cookie", f"{LEAD}=secret".encode())],
    }  # fmt: skip
    sent: list[dict] = []

    async def receive() -> dict:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: dict) -> None:
        sent.append(message)

    await app(scope, receive, send)
    return b"".join(each.get("body", b"") for each in sent).decode()
