"""Each hostile pack is rejected: soon, small, with a place, and with nothing opened, written or sent."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.hostile.inspect_all import write
from tests.hostile.packs import hostile_packs, small
from trainer.actions.app_paths import AppPaths
from trainer.actions.catalog.install_pack import install
from trainer.actions.failure import Failure
from trainer.packs.load import load_pack
from trainer.packs.markup import blocks_of

ROOT = Path(__file__).resolve().parents[2]
FLOORS, MIB = 5.0, 100  # times what the C loader needs for 20,000 keys, so that a slow machine changes nothing


@pytest.fixture(scope="module")
def inspected(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """What became of each, in one process for all: a crash of one would be seen as all that follow missing."""
    folder = tmp_path_factory.mktemp("hostile")
    done = subprocess.run(
        [sys.executable, "-m", "tests.hostile.inspect_all", str(folder)],
        capture_output=True, text=True, cwd=ROOT, timeout=110, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2_000:]
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_there_are_more_than_300_each_with_a_name_of_its_own(inspected: list[dict[str, Any]]) -> None:
    names = [each["name"] for each in inspected]
    assert names == [pack.name for pack in hostile_packs()]
    assert len(set(names)) == len(names) >= 300


def test_each_is_rejected_with_sentences_that_can_be_shown(inspected: list[dict[str, Any]]) -> None:
    assert [each["name"] for each in inspected if not each["rejected"]] == []
    for each in inspected:
        assert each["problems"], each["name"]
        for code, _, message, help in each["problems"]:
            assert re.fullmatch(r"RC[12]\d\d", code), each["name"]
            assert message.isprintable(), each["name"]
            assert help.isprintable(), each["name"]
            assert "Traceback" not in message


def test_each_names_a_line_where_there_is_one(inspected: list[dict[str, Any]]) -> None:
    placeless = [
        each["name"]
        for each in inspected
        if each["has_place"] and not any(line for _, line, _, _ in each["problems"])
    ]  # fmt: skip
    assert placeless == []


def test_each_is_rejected_soon_and_in_little_memory(inspected: list[dict[str, Any]]) -> None:
    assert [(each["name"], each["floors"]) for each in inspected if each["floors"] > FLOORS] == []
    assert [(each["name"], each["mib"]) for each in inspected if each["mib"] > MIB] == []


def test_nothing_outside_the_pack_is_opened_and_nothing_is_started_or_sent(inspected: list[dict[str, Any]]) -> None:
    assert {each["name"]: each["seen"] for each in inspected if each["seen"]} == {}


def test_none_can_be_installed_and_the_library_stays_as_it_was(tmp_path: Path) -> None:
    app_paths = AppPaths(tmp_path / "data")
    (tmp_path / "outside").mkdir()
    for pack in hostile_packs()[::4]:
        path = write(pack.make(), tmp_path / "outside" / "pack")
        with pytest.raises(Failure):
            install(app_paths, path)
    shutil.rmtree(tmp_path / "outside" / "pack")
    assert not list(tmp_path.rglob("*.*")), "not a single file anywhere"


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not here; .ci/run installs it")
def test_the_system_sees_no_connection_and_no_file_written(tmp_path: Path) -> None:
    """The same from outside the process: what it asks of the system while it checks a hundred of them."""
    paths = [write(pack.make(), tmp_path / f"p{n}") for n, pack in enumerate(hostile_packs()[::7])]
    log = tmp_path / "log"
    watched = "%network,openat,open,creat,unlink,unlinkat,rename,renameat,renameat2,mkdir,mkdirat,symlink,link,execve"
    strace = ["strace", "-f", "-qq", "-o", str(log), "-e", f"trace={watched}"]
    done = subprocess.run(
        [*strace, sys.executable, "-m", "trainer", "check", *map(str, paths)],
        capture_output=True, text=True, cwd=ROOT, timeout=110, check=False,
        env={"RIGHTCALL_DATA": str(tmp_path / "data"), "PYTHONDONTWRITEBYTECODE": "1", "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    if "ptrace" in done.stderr and "not permitted" in done.stderr:
        pytest.skip("this machine does not let one process look at another")
    assert done.returncode == 1, done.stderr[-500:]
    asked = [line.split(" ", 1)[1].strip() for line in log.read_text(errors="replace").splitlines()]
    assert any(str(paths[0]) in line for line in asked), "it did look"
    # The system's own lookup of names asks a local service; nothing else may be asked of anybody.
    network = [line for line in asked if re.match(r"(socket|connect|bind|sendto)\(", line)]
    assert [line for line in network if "AF_UNIX, SOCK" not in line and "/nscd/" not in line] == []
    own = str(tmp_path / "data")
    written = [
        line for line in asked if re.search(r"O_WRONLY|O_RDWR|O_CREAT|^(creat|unlink|rename|mkdir|sym|link)", line)
    ]
    assert [line for line in written if own not in line and "/dev/" not in line] == []
    assert len([line for line in asked if line.startswith("execve(")]) == 1, "no other program is started"


@pytest.mark.parametrize(
    "text",
    [
        "<img src=file:///etc/passwd>", "<b>bold</b>", "<script>alert(1)</script>", "<a href='http://x'>x</a>",
        "![picture](http://example.org/a.png)", "[link](javascript:alert(1))", "<!-- hidden -->", "&lt;b&gt;&amp;",
        "<table>" * 25, "<style>*{display:none}</style>",
    ],
)  # fmt: skip
def test_text_that_is_html_is_read_as_the_text_it_is(text: str) -> None:
    from trainer.packs.contents import Contents
    from trainer.packs.load import load_contents

    files = small()
    files["walk.yaml"] = files["walk.yaml"].replace(
        b"They sit down. What now?", b"|\n      They say:\n\n      " + text.encode()
    )
    pack = load_contents(Contents("small", files)).pack
    assert pack is not None
    blocks = blocks_of(pack.scenarios["walk"].scenes["talk"].text)
    shown = "".join(span.text for block in blocks for span in block.spans)
    assert text.replace("*", "") in shown.replace("*", "")


def test_the_small_pack_that_all_are_made_from_is_fine(tmp_path: Path) -> None:
    assert load_pack(write(small(), tmp_path / "p")).pack is not None
