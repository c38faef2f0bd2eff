"""The wheel works from any folder, with scenarios and assets."""

import json
import os
import subprocess
import sys
from pathlib import Path

from trainer.actions.app_paths import shipped, shipped_packs
from trainer.packs.load import load_pack
from trainer.play.engine import answers, begin, choose, is_over

ROOT = Path(__file__).resolve().parents[2]
SEED = 7


def run(*command: str | Path, cwd: Path, **environment: str) -> str:
    here = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}  # it would bring the checkout
    done = subprocess.run(
        list(map(str, command)), capture_output=True, text=True, cwd=cwd, timeout=600, env={**here, **environment}
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def first_answers(key: str) -> list[str]:
    """A way through a story that ships: the first answer each time."""
    pack, _, name = key.partition("/")
    state, taken = begin(load_pack(shipped("scenarios") / pack).pack.scenarios[name], SEED), []
    while not is_over(state):
        taken.append(answers(state)[0])
        state, _move = choose(state, taken[-1])
    return taken


def test_a_wheel_installed_into_a_fresh_environment_plays_from_there(tmp_path: Path) -> None:
    run(sys.executable, "-m", "pip", "wheel", "--no-deps", "-q", "-w", tmp_path, ROOT, cwd=tmp_path)
    (wheel,) = tmp_path.glob("right_call-*.whl")
    run(sys.executable, "-m", "venv", tmp_path / "env", cwd=tmp_path)
    python = tmp_path / "env" / "bin" / "python"
    run(python, "-m", "pip", "install", "-q", "--disable-pip-version-check", wheel, cwd=tmp_path)
    data = {"RIGHTCALL_DATA": str(tmp_path / "data")}
    trainer = python.with_name("trainer")
    listed = json.loads(run(trainer, "list", "--json", cwd=tmp_path, **data))
    stories = [story.key for path in shipped_packs() for story in load_pack(path).pack.stories]
    assert sorted(each["scenario"] for each in listed) == sorted(stories)
    for key in stories:
        taken = ",".join(first_answers(key))
        played = run(trainer, "play", key, "--answers", taken, "--seed", str(SEED), "--json", cwd=tmp_path, **data)
        assert json.loads(played)["outcome"] in ("good", "mixed", "bad")
    code = (
        "from pathlib import Path; from datetime import datetime\n"
        "from PySide6.QtWidgets import QAbstractButton, QApplication\n"
        "from trainer.actions.app_context import AppContext; from trainer.actions.app_paths import AppPaths, shipped\n"
        "from trainer.ui.window.app import make_application, make_window\n"
        "assert 'site-packages' in str(shipped('assets')) and 'site-packages' in str(shipped('scenarios'))\n"
        "make_application(); window = make_window(AppContext(AppPaths(Path('data')), datetime.now, lambda: 1))\n"
        "window.show(); window.show_home()\n"
        "while window.tasks.busy: QApplication.processEvents()\n"
        "found = [each.accessibleName() for each in window.page.findChildren(QAbstractButton)]\n"
        "print(len([name for name in found if name.startswith('Again: ')]))"
    )
    assert run(python, "-c", code, cwd=tmp_path).strip() == str(len(listed))
