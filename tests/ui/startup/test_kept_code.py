"""What Qt for Python carries as text is compiled at the first start, and is the same code at the next."""

import builtins
import os
import subprocess
import sys
from pathlib import Path

import pytest

from trainer.ui.startup.kept_code import compiling_once, place_of_code

TEXT = b"def said() -> str:\n    return f'{1 + 1}'\n"
REALLY = builtins.compile


def compiled(place: Path | None, text: bytes = TEXT, name: str = "carried.py") -> tuple[object, int]:
    """The code, and how often it was really compiled."""
    count = 0

    def counted(*told: object, **named: object) -> object:
        nonlocal count
        count += 1
        return REALLY(*told, **named)  # type: ignore[call-overload]

    builtins.compile = counted  # type: ignore[assignment]
    try:
        with compiling_once(place):
            return compile(text, name, "exec"), count
    finally:
        builtins.compile = REALLY


def test_the_second_time_nothing_is_compiled_and_the_code_is_the_same(tmp_path: Path) -> None:
    place = tmp_path / "code.kept"
    first, count = compiled(place)
    again, none = compiled(place)
    assert (first, count, none) == (again, 1, 0)
    assert again == REALLY(TEXT, "carried.py", "exec")
    assert builtins.compile is REALLY


def test_another_text_or_another_name_is_compiled(tmp_path: Path) -> None:
    place = tmp_path / "code.kept"
    compiled(place)
    assert compiled(place, TEXT + b"\n")[1] == 1
    assert compiled(place, name="other.py")[1] == 1


def test_what_is_no_longer_compiled_is_not_kept(tmp_path: Path) -> None:
    place = tmp_path / "code.kept"
    compiled(place)
    one = place.stat().st_size
    compiled(place, name="changed.py")
    assert place.stat().st_size < one * 1.5


@pytest.mark.parametrize("where", range(0, 150, 5))
def test_a_file_that_is_damaged_is_made_anew(tmp_path: Path, where: int) -> None:
    place = tmp_path / "code.kept"
    compiled(place)
    whole = place.read_bytes()
    place.write_bytes(whole[:where] + bytes([whole[where] ^ 1]) + whole[where + 1 :])
    assert compiled(place)[1] == 1
    assert place.read_bytes() == whole
    place.write_bytes(whole[:where])
    assert compiled(place)[1] == 1


def test_it_reads_the_text_as_the_module_does_that_asks(tmp_path: Path) -> None:
    asks = REALLY("from __future__ import annotations\ncode = compile(text, 'a.py', 'exec')", "asks.py", "exec")
    for _ in range(2):
        told: dict[str, object] = {"text": b"def f(a: int): pass"}
        with compiling_once(tmp_path / "code.kept"):
            exec(asks, told)
        made: dict[str, object] = {}
        exec(told["code"], made)  # type: ignore[arg-type]
        assert made["f"].__annotations__ == {"a": "int"}  # type: ignore[attr-defined]


def test_everything_else_is_compiled_as_ever(tmp_path: Path) -> None:
    with compiling_once(tmp_path / "code.kept"):
        assert eval(compile("6 * 7", "<sum>", "eval")) == 42
        assert compile("x", "<tree>", "exec", flags=0x400, dont_inherit=True).body  # type: ignore[attr-defined]
    assert not (tmp_path / "code.kept").exists()


def test_where_nothing_can_be_kept_it_is_compiled_each_time(tmp_path: Path) -> None:
    assert compiled(None)[1] == compiled(None)[1] == 1
    assert compiled(tmp_path / "no" / "folder.kept")[1] == 1
    assert list(tmp_path.iterdir()) == []


LOAD = """
import builtins
names = []
really = builtins.compile
def counted(source, filename, *others, **named):
    names.append(filename)
    return really(source, filename, *others, **named)
builtins.compile = counted
from trainer.ui.startup.loading import load_qt
load_qt()
assert builtins.compile is counted
print(sum(name.startswith("shibokensupport") for name in names))
"""


def test_qt_is_loaded_without_compiling_what_it_carries(tmp_path: Path) -> None:
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(tmp_path)
    said = [
        subprocess.run([sys.executable, "-c", LOAD], env=environment, capture_output=True, text=True, check=True).stdout
        for _ in range(2)
    ]
    assert int(said[0]) > 10, "else there is nothing to keep any more, and kept_code can go"
    assert int(said[1]) == 0


def test_nothing_is_kept_where_python_keeps_no_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert place_of_code() is None
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    place = place_of_code()
    assert place is not None
    assert place.name.endswith(f".{sys.implementation.cache_tag}.kept")
