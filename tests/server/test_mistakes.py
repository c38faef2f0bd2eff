"""A mistake of our own: it is noted, the guest is told no more than that, and the room goes on."""

import asyncio
from datetime import datetime
from pathlib import Path

import pytest

from tests.actions.room.test_room_file import begun
from trainer.actions.app_paths import shipped
from trainer.server import app as doors
from trainer.server.app import RoomApp
from trainer.server.keeper import Keeper
from trainer.server.stage_page import Door


def test_it_is_noted_and_a_guest_learns_nothing_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    noted: list[Exception] = []
    sent: list[dict] = []

    def broken(*_code: str, **_more: object) -> str:
        raise RuntimeError("a secret")

    async def ask(app, path: str) -> None:
        scope = {"type": "http", "method": "GET", "path": path, "query_string": b"", "headers": [], "server": ("x", 1)}

        async def receive() -> dict:
            return {"type": "http.request", "body": b"", "more_body": False}

        async def send(message: dict) -> None:
            sent.append(message)

        await app(scope, receive, send)

    async def play() -> None:
        keeper = Keeper(begun(tmp_path))
        room = RoomApp(keeper, Door("", "1", ""), datetime.now, lambda: 0, shipped("assets") / "room")
        app = room.starlette(noted.append)
        with monkeypatch.context() as patched:
            patched.setattr(doors, "join_page", broken)
            with pytest.raises(RuntimeError):
                await ask(app, "/")
        await ask(app, "/")
        await keeper.close()

    asyncio.run(play())
    assert [str(error) for error in noted] == ["a secret"]
    assert [each["status"] for each in sent if "status" in each] == [500, 200]
    assert b"secret" not in sent[1]["body"]
