"""Driving yaml-language-server as an author's editor does: over its standard input and output."""

import json
import subprocess
from pathlib import Path
from typing import Any

PACKAGE = "yaml-language-server@1.19.2"


def install_server(folder: Path) -> Path:
    """Install it with npm and return the program."""
    subprocess.run(
        ["npm", "install", "--prefix", str(folder), "--no-audit", "--no-fund", "--silent", PACKAGE],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    return folder / "node_modules" / ".bin" / "yaml-language-server"


class Editor:
    """An editor with one folder open."""

    def __init__(self, program: Path, folder: Path) -> None:
        self._process = subprocess.Popen([str(program), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._count = 0
        self.folder = folder
        self._ask("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": {}})
        self._tell("initialized", {})

    def problems(self, file: str) -> list[dict[str, Any]]:
        """Open a file and return what the editor underlines in it."""
        uri = (self.folder / file).as_uri()
        text = (self.folder / file).read_text(encoding="utf-8")
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        while True:
            message = self._read()
            if message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri:
                found: list[dict[str, Any]] = message["params"]["diagnostics"]
                return found

    def explains(self, file: str, line: int, character: int) -> str:
        """What the editor shows over a place of a file that is open; both count from 0."""
        position = {"line": line, "character": character}
        uri = (self.folder / file).as_uri()
        answer = self._ask("textDocument/hover", {"textDocument": {"uri": uri}, "position": position})
        contents = (answer or {}).get("contents", "")
        return contents if isinstance(contents, str) else str(contents.get("value", ""))

    def offers(self, file: str, line: int, character: int) -> list[str]:
        """What the editor offers to complete there."""
        position = {"line": line, "character": character}
        uri = (self.folder / file).as_uri()
        answer = self._ask("textDocument/completion", {"textDocument": {"uri": uri}, "position": position})
        return [each["label"] for each in answer["items"]]

    def close(self) -> None:
        """Put it away."""
        self._process.kill()
        self._process.communicate()

    def _ask(self, method: str, params: dict[str, Any]) -> Any:
        self._count += 1
        self._write({"id": self._count, "method": method, "params": params})
        while True:
            message = self._read()
            if message.get("id") == self._count and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def _tell(self, method: str, params: dict[str, Any]) -> None:
        self._write({"method": method, "params": params})

    def _write(self, message: dict[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        self._process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        size = 0
        while line := self._process.stdout.readline().strip():
            if line.lower().startswith(b"content-length:"):
                size = int(line.split(b":")[1])
        message: dict[str, Any] = json.loads(self._process.stdout.read(size))
        if "id" in message and "method" in message:  # it asks for the editor's own settings, or to register
            result = [None] * len(message["params"].get("items", [])) if "items" in message.get("params", {}) else None
            self._write({"id": message["id"], "result": result})
        return message
