"""`trainer check`: every problem with its line and a caret, what playing showed, and the bots."""

import io
import os
import pty
import re
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest

from tests.made.chain import DIRECT, INSPIRE, chain
from tests.made.exploding import exploding
from tests.made.first_three import COLLAPSE_PACK
from tests.made.small import PACK, SCENARIO, write_small
from trainer.actions.app_paths import AppPaths
from trainer.actions.authoring.check_packs import check
from trainer.checks.time_left import within
from trainer.cli.check_report import write_report
from trainer.cli.progress import Progress


def test_a_problem_stands_with_its_line_and_a_caret_below_its_column(trainer, tmp_path: Path) -> None:
    pack = write_small(tmp_path / "p", SCENARIO.replace("timer: 30", "timer: 6"))
    lines = trainer("check", pack).out.splitlines()
    assert re.match(r".*walk\.yaml:11:5: warning RC304: 6 seconds are too short", lines[0])
    assert lines[1] == "    11 |     timer: 6"
    assert lines[2].index("^") == lines[1].index("timer")
    assert lines[3].strip().startswith("Give at least")


def test_what_could_move_the_cursor_is_not_printed(trainer, tmp_path: Path) -> None:
    pack = write_small(tmp_path / "p", SCENARIO.replace("They sit down. What now?", "\\x1b[2J TODO \\u202e [name]"))
    out = trainer("check", pack).out
    assert "\x1b" not in out
    assert "\u202e" not in out


def test_the_report_says_how_it_plays_and_how_far_bots_get(trainer, tmp_path: Path) -> None:
    packs = [tmp_path / name for name in ("emergency", "pivot")]
    for pack in packs:
        trainer("new", pack, "--template", pack.name)
    ran = trainer("check", *packs, "--strict", "--seconds", "600")
    assert ran.status == 0
    assert ran.out.count("Ready for a workshop. No problems.") == len(packs)
    assert ran.out.count("Played whole") == len(packs)
    assert "good-week (good): in 3 moves" in ran.out
    assert "RC3" not in ran.out
    longer = trainer("check", COLLAPSE_PACK, "--seconds", "600").out
    assert "lives-trained (good): in 12 moves" in longer
    assert longer.count("only the words") == 1


def test_warnings_fail_only_if_strict(trainer, tmp_path: Path) -> None:
    pack = write_small(tmp_path / "p", SCENARIO.replace("timer: 30", "timer: 6"))
    assert trainer("check", pack).status == 0
    assert trainer("check", pack, "--strict").status == 1


def test_programs_get_the_problems_and_nothing_else(trainer, tmp_path: Path) -> None:
    pack = write_small(tmp_path / "p", SCENARIO.replace("timer: 30", "timer: 6"))
    assert [each["code"] for each in trainer("check", pack, "--format", "json").json] == ["RC304"]
    assert trainer("check", pack, "--format", "github").out.startswith("::warning file=")
    clean = write_small(tmp_path / "clean")
    assert trainer("check", clean, "--format", "json").json == []


def test_one_pack_that_cannot_be_read_does_not_hide_the_others(trainer, tmp_path: Path) -> None:
    bad = write_small(tmp_path / "bad", "id: [")
    ran = trainer("check", bad, write_small(tmp_path / "good"))
    assert ran.status == 1
    assert "Can't be played" in ran.out
    assert "Ready for a workshop" in ran.out


def test_ctrl_c_leaves_a_partial_report_that_says_so(tmp_path: Path) -> None:
    """A person's terminal: progress is shown from half a second on, then they press Ctrl-C."""
    pack = write_small(tmp_path / "endless", exploding(), PACK.replace("id: small", "id: endless"))
    leader, follower = pty.openpty()
    environment = {**os.environ, "RIGHTCALL_DATA": str(tmp_path / "data"), "TERM": "xterm", "COLUMNS": "200"}
    process = subprocess.Popen(
        [sys.executable, "-m", "trainer", "check", "--seconds", "300", str(write_small(tmp_path / "p")), str(pack)],
        stdout=subprocess.PIPE, stderr=follower, env=environment, text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # also where the tests run in the background
    )  # fmt: skip
    os.close(follower)
    said = bytearray()
    under_way = threading.Event()

    def look_on() -> None:  # to the end, for a program waits for whoever no longer reads what it says
        with suppress(OSError):  # which is how the end of a terminal is told
            while part := os.read(leader, 1024):
                said.extend(part)
                if b"Playing Exploding exploding: " in said:
                    under_way.set()

    person = threading.Thread(target=look_on)
    person.start()
    assert under_way.wait(60)
    process.send_signal(signal.SIGINT)
    out, _ = process.communicate(timeout=60)
    person.join(60)
    os.close(leader)
    assert b"Ctrl-C stops" in said
    assert "Ready for a workshop" in out, "the small pack was done before"
    assert "Stopped before the end: this report is partial." in out
    assert "Traceback" not in out
    assert process.returncode == 1


class Terminal:
    def __init__(self, is_terminal: bool = True) -> None:
        self.text, self._is = "", is_terminal

    def isatty(self) -> bool:
        return self._is

    def write(self, text: str) -> int:
        self.text += text
        return len(text)

    def flush(self) -> None:
        pass


def test_progress_waits_half_a_second_writes_over_itself_and_goes_away() -> None:
    now = [0.0]
    terminal = Terminal()
    progress = Progress(terminal, lambda: now[0])
    progress("Playing", 0)
    now[0] = 0.49
    progress("Playing", 100)
    assert terminal.text == ""
    now[0] = 0.5
    progress("Playing", 1_234)
    assert "Playing: 1,234" in terminal.text
    now[0] = 0.55
    progress("Playing", 9_999)
    assert "9,999" not in terminal.text, "not more often than ten times a second"
    progress.clear()
    assert terminal.text.endswith("\r")


def test_progress_is_silent_where_nobody_looks() -> None:
    pipe = Terminal(is_terminal=False)
    now = [0.0]
    progress = Progress(pipe, lambda: now[0])
    now[0] = 9.0
    progress("Playing", 5)
    progress.clear()
    assert pipe.text == ""


def test_a_single_scenario_file_is_held_against_the_rules_of_a_pack_too(trainer, tmp_path: Path) -> None:
    path = tmp_path / "one.yaml"
    path.write_text(chain(*[DIRECT, INSPIRE] * 5), encoding="utf-8")
    found = trainer("check", path, "--format", "json").json
    assert "RC331" in {each["code"] for each in found}
    assert {each["file"] for each in found} == {str(path)}


class ColourTerminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("out", "coloured"), [(ColourTerminal(), True), (io.StringIO(), False)])
def test_colour_is_for_terminals(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, out: io.StringIO, coloured: bool
) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    pack = write_small(tmp_path / "p", SCENARIO.replace("timer: 30", "timer: 6"))
    write_report(check(AppPaths(tmp_path / "data"), [pack]), 20, out)
    assert ("\x1b[" in out.getvalue()) is coloured
    assert "RC304" in out.getvalue()


def test_when_time_is_up_it_says_what_is_proved_and_what_is_not(trainer, tmp_path: Path) -> None:
    """A story that cannot be played whole at all: it ran for minutes."""
    ran = trainer("check", write_small(tmp_path / "p", exploding()), write_small(tmp_path / "q"), "--seconds", "2")
    assert ran.status == 1
    assert "Time was up after 2 seconds: this report is partial. `--seconds 12` gives it more." in ran.out
    assert "Too large to play whole." in ran.out
    assert "Not proved: whether every choice is offered at some time." in ran.out
    assert "Not played whole: Exploding exploding." in ran.out
    assert "Nothing found so far" in ran.out or "to look at" in ran.out


def test_a_small_pack_has_its_share_of_the_time_beside_one_that_takes_all_it_gets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By a clock that goes on whenever it is looked at, so that neither machine nor what ships is too much for it."""
    monkeypatch.setattr("trainer.actions.authoring.check_packs.shipped_to_learn_from", lambda app_paths: [])
    looks = count()
    packs = [write_small(tmp_path / "p", exploding()), write_small(tmp_path / "q")]
    found = check(AppPaths(tmp_path / "data"), packs, time=within(1_000, lambda: float(next(looks))))
    assert [each.path for each in found.late] == packs[:1]


def test_programs_get_a_list_of_problems_also_when_time_is_up(trainer, tmp_path: Path) -> None:
    ran = trainer("check", write_small(tmp_path / "p", exploding()), "--format", "json", "--seconds", "4")
    assert ran.status == 1
    assert {each["severity"] for each in ran.json if each["code"] == "RC310"} == {"note"}
    assert ran.err.startswith("Time was up after 4 seconds: this report is partial.")


@pytest.mark.parametrize("seconds", ["0", "-1", "nan", "soon", "1e9"])
def test_a_time_that_is_none_is_wrong_usage(trainer, tmp_path: Path, seconds: str) -> None:
    ran = trainer("check", write_small(tmp_path / "p"), f"--seconds={seconds}")
    assert ran.status == 2
    assert "is no number of seconds" in ran.err


def test_measures_are_a_table_with_gates_and_a_shape_for_programs(trainer, tmp_path: Path) -> None:
    pack = write_small(tmp_path / "p")
    table = trainer("check", pack, "--measures").out
    assert "Sequences of calls" in table
    assert "≥ 8" in table
    assert "← short" in table
    found = trainer("check", pack, "--measures", "--json").json
    (of,) = found["scenarios"].values()
    assert set(of) >= {
        "decisions", "call_sequences", "orders", "moments_on_every_path", "new_words_at_second_play",
        "state_dependent_calls", "twin_sets", "two_strong", "right_dominant", "right_costs",
        "weak_right_minus_strong_wrong", "cues", "ending_influence", "endings", "facts_remembered", "bots",
        "fewest_of_a_call",
    }  # fmt: skip
    assert trainer("check", pack, "--measures", "--strict").status == 1
    assert trainer("check", tmp_path / "nothing", "--measures").status == 1
