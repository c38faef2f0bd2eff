"""A room as a process of its own, and phones that speak HTTP to it: plain forms, cookies and events, no script."""

import http.client
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import NamedTuple, Protocol
from urllib.parse import urlencode

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60
"""Seconds after which an answer never comes."""


class Answer(NamedTuple):
    status: int
    headers: http.client.HTTPMessage
    body: str


class Process:
    """`trainer room`, and what it said."""

    def __init__(
        self,
        data: Path,
        what: str | Path,
        port: int | None = 0,
        *options: str,
        before: Callable[[], None] | None = None,
    ) -> None:
        command = [sys.executable, "-m", "trainer", "room", str(what), "--host", "127.0.0.1", *options]
        command += [] if port is None else ["--port", str(port)]
        self.run = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8", cwd=ROOT,
            env={**os.environ, "RIGHTCALL_DATA": str(data)}, preexec_fn=before,
        )  # fmt: skip
        assert self.run.stdout is not None
        self.said = ""
        while "Ctrl-C closes" not in self.said:
            line = self.run.stdout.readline()
            assert line, self.run.communicate()[1]
            self.said += line
        self.code = self._found(r"Code: (\d+)")
        self.lead = self._found(r"(/lead/\S+)")
        self.port = int(self._found(r"http://127\.0\.0\.1:(\d+)/"))
        self.file = Path(self._found(r"Kept in: (\S+)"))

    def _found(self, pattern: str) -> str:
        found = re.search(pattern, self.said)
        assert found is not None, self.said
        return found[1]

    def kill(self) -> None:
        self.run.kill()
        self.run.communicate(timeout=PATIENCE)

    def close(self) -> str:
        """Ctrl-C; what is said last."""
        self.run.send_signal(signal.SIGINT)
        out, err = self.run.communicate(timeout=PATIENCE)
        assert (self.run.returncode, err) == (0, ""), err
        return out


class Reached(Protocol):
    """A room that can be spoken to, however it was opened."""

    port: int


class Client:
    """A browser without script: it keeps its cookies and follows no link by itself."""

    def __init__(self, room: Reached) -> None:
        self.port = room.port
        self.cookies: dict[str, str] = {}

    def ask(self, method: str, path: str, body: str | None = None, **headers: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request(method, path, body, self._headers(body, headers))
            answer = connection.getresponse()
            for set_cookie in answer.headers.get_all("set-cookie", []):
                name, _, value = set_cookie.partition(";")[0].partition("=")
                self.cookies[name] = value
            return Answer(answer.status, answer.headers, answer.read().decode())
        finally:
            connection.close()

    def _headers(self, body: str | None, more: dict[str, str]) -> dict[str, str]:
        found = {name.replace("_", "-"): value for name, value in more.items()}
        if self.cookies:
            found["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if body is not None:
            found["Content-Type"] = "application/x-www-form-urlencoded"
        return found

    def get(self, path: str) -> Answer:
        return self.ask("GET", path)

    def post(self, path: str, **fields: object) -> Answer:
        return self.ask("POST", path, urlencode(fields))


class Phone(Client):
    """Somebody in the room."""

    def come_in(self, code: str) -> "Phone":
        answer = self.post("/join", code=code)
        assert (answer.status, answer.headers["location"]) == (303, "/room"), answer.body
        return self

    @property
    def page(self) -> str:
        answer = self.get("/room")
        assert answer.status == 200, answer
        return answer.body

    def vote(self, choice: str | int) -> Answer:
        """By id, or by its number on the page."""
        page = self.page
        offered = re.findall(r'name="choice" value="([^"]*)"', page)
        chosen = offered[choice] if isinstance(choice, int) else choice
        answer = self.post("/vote", position=position_in(page), choice=chosen)
        while "Press again in a moment" in answer.body:  # a test is faster than a finger
            time.sleep(0.05)
            answer = self.post("/vote", position=position_in(page), choice=chosen)
        return answer

    def events(self) -> "Events":
        return Events(self, "/events")


class Leader(Client):
    """Whoever leads, by the secret link."""

    def __init__(self, room: Process) -> None:
        super().__init__(room)
        answer = self.get(room.lead)
        assert (answer.status, answer.headers["location"]) == (303, "/lead")

    @property
    def page(self) -> str:
        return self.get("/lead").body

    @property
    def stage(self) -> str:
        return self.get("/stage").body

    @property
    def phase(self) -> str:
        return phase_in(self.page)

    def go_on(self) -> str:
        answer = self.post("/lead/next", position=position_in(self.page))
        assert answer.status == 303
        return self.phase


class Events:
    """What is sent to an open page, as it comes."""

    def __init__(self, client: Client, path: str) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", client.port, timeout=PATIENCE)
        self._connection.request("GET", path, headers=client._headers(None, {}))
        self._answer = self._connection.getresponse()
        assert self._answer.status == 200

    def next(self) -> str:
        """The next page that is told."""
        event = ""
        while line := self._answer.readline().decode():
            if line.startswith("event: "):
                event = line.removeprefix("event: ").strip()
            elif line.startswith("data: ") and event == "room":
                return json.loads(line.removeprefix("data: "))
        raise EOFError

    def close(self) -> None:
        self._answer.close()
        self._connection.close()


def position_in(page: str) -> int:
    found = re.search(r'data-position="(\d+)"', page)
    assert found is not None, page
    return int(found[1])


def phase_in(page: str) -> str:
    found = re.search(r'class="phase"[^>]*>([^<]*)<', page)
    assert found is not None, page
    return unescape(found[1])
