"""What is at hand, what was checked, what is saved: and a library that survives a power cut."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.made.clock import LookedAt
from tests.made.exploding import exploding
from tests.made.large import write_large_pack
from tests.made.small import PACK, SCENARIO, write_small
from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import AppPaths, shipped
from trainer.actions.authoring.check_packs import check_at_hand
from trainer.actions.catalog.describe_packs import export, offer, packs_in_catalog
from trainer.actions.catalog.install_pack import install
from trainer.actions.catalog.kept_checks import kept_check, what_checks_depend_on
from trainer.actions.failure import Failure
from trainer.checks.check_pack import Stopped
from trainer.checks.readiness import Readiness
from trainer.checks.rules import RULES
from trainer.checks.time_left import within
from trainer.language.checks import played_in_words
from trainer.packs.contents import read_contents
from trainer.packs.load import load_pack

ALL_OFF = ", ".join(f"{rule.code}: off" for rule in RULES if rule.severity == "warning")


def silent(played: str | None, count: int) -> None:
    pass


def test_installed_packs_come_first_and_replace_those_that_ship(context: AppContext, tmp_path: Path) -> None:
    mine = write_small(tmp_path / "p", pack=PACK.replace("id: small", "id: hard-turns"))
    install(context.app_paths, mine, replace=True)
    found = packs_in_catalog(context.app_paths)
    shipping = sorted(file.parent.name for file in shipped("scenarios").glob("*/pack.yaml"))
    assert [(pack.id, pack.installed) for pack in found] == [
        ("hard-turns", True),
        *((id, False) for id in shipping if id != "hard-turns"),
    ]


def test_an_offer_says_which_version_it_would_replace(context: AppContext, tmp_path: Path) -> None:
    path = write_small(tmp_path / "p")
    assert offer(context.app_paths, path).replacing.relation == "new"
    install(context.app_paths, path)
    assert offer(context.app_paths, path).replacing[:2] == ("same", "1.0.0")
    ships = write_small(tmp_path / "q", pack=PACK.replace("id: small", "id: hard-turns"))
    found = offer(context.app_paths, ships).replacing
    assert (found.relation, found.ships) == ("ships", True)


def test_a_single_scenario_is_not_offered(context: AppContext, tmp_path: Path) -> None:
    with pytest.raises(Failure, match="Put a pack"):
        offer(context.app_paths, write_small(tmp_path / "p") / "walk.yaml")


def test_a_pack_that_was_damaged_is_listed_with_what_is_wrong(context: AppContext, tmp_path: Path) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    (context.app_paths.library / "small.zip").write_bytes(b"PK")
    (broken, *_) = packs_in_catalog(context.app_paths)
    assert broken.check is not None
    assert (broken.id, broken.check.readiness) == ("small", Readiness("unplayable"))
    assert broken.check.problems


def test_saving_leaves_other_files_alone_and_nothing_behind(context: AppContext, tmp_path: Path) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    (tmp_path / "notes.part").write_text("mine")
    export(context.app_paths, "small", tmp_path / "notes.zip")
    assert (tmp_path / "notes.part").read_text() == "mine"
    (tmp_path / "folder.zip").mkdir()
    with pytest.raises(Failure):
        export(context.app_paths, "small", tmp_path / "folder.zip")
    assert {path.name for path in tmp_path.iterdir()} == {"data", "p", "notes.part", "notes.zip", "folder.zip"}


def test_an_offer_of_something_that_cannot_be_played_says_why(context: AppContext, tmp_path: Path) -> None:
    with pytest.raises(Failure, match=r"can't be played \(walk.yaml, line 18\)"):
        offer(context.app_paths, write_small(tmp_path / "p", SCENARIO.replace("style: directive", "style: x")))


def test_saving_gives_the_same_bytes_from_a_folder_and_from_the_library(context: AppContext, tmp_path: Path) -> None:
    folder = write_small(tmp_path / "p")
    install(context.app_paths, folder)
    export(context.app_paths, "small", tmp_path / "a.zip")
    os.utime(folder / "walk.yaml", (1, 1))
    install(context.app_paths, folder)
    export(context.app_paths, "small", tmp_path / "b.zip")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    assert read_contents(tmp_path / "a.zip").files == read_contents(folder).files
    with pytest.raises(Failure, match="no pack 'other'"):
        export(context.app_paths, "other", tmp_path / "c.zip")


def test_a_check_is_kept_for_its_content_and_made_anew_when_the_rules_change(
    context: AppContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_small(tmp_path / "p")
    digest = load_pack(path).contents.digest
    assert kept_check(context.app_paths, digest) is None
    made = check_at_hand(context.app_paths, path, silent)
    assert kept_check(context.app_paths, digest) == made
    assert made.readiness == Readiness("ready")
    monkeypatch.setattr("trainer.actions.catalog.kept_checks.rules_digest", lambda: "other rules")
    assert kept_check(context.app_paths, digest) is None


def test_a_check_that_was_stopped_is_not_kept(context: AppContext, tmp_path: Path) -> None:
    path = write_small(tmp_path / "p")

    def stop(played: str | None, count: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        check_at_hand(context.app_paths, path, stop)
    assert kept_check(context.app_paths, load_pack(path).contents.digest) is None


def test_a_check_for_which_time_was_up_is_kept_and_never_says_that_all_is_well(
    context: AppContext, tmp_path: Path
) -> None:
    path = write_small(tmp_path / "p", exploding(), f"{PACK}checks: {{{ALL_OFF}}}\n")
    made = check_at_hand(context.app_paths, path, silent, within(2.0, LookedAt()))
    assert made.readiness == Readiness("nothing so far")
    assert kept_check(context.app_paths, load_pack(path).contents.digest) == made
    (played,) = made.played
    assert "Not proved: whether every choice is offered at some time." in list(played_in_words(played))


def test_a_damaged_note_of_a_check_is_as_good_as_none(context: AppContext, tmp_path: Path) -> None:
    path = write_small(tmp_path / "p")
    check_at_hand(context.app_paths, path, silent)
    (note,) = (context.app_paths.cache / "checks").glob("*.json")
    note.write_bytes(b"{")
    assert kept_check(context.app_paths, note.stem) is None


@pytest.mark.parametrize("moment", range(6))
def test_after_the_power_went_the_library_holds_the_old_pack_or_the_new_one(tmp_path: Path, moment: int) -> None:
    """A process that installs again and again is killed at some instant."""
    app_paths = AppPaths(tmp_path / "data")
    old, new = tmp_path / "old", tmp_path / "new"
    write_large_pack(old, 40, id="big")
    write_large_pack(new, 80, id="big")
    install(app_paths, old)
    code = (
        "import sys; from pathlib import Path; from trainer.actions.catalog.install_pack import install;"
        "from trainer.actions.app_paths import AppPaths, shipped\n"
        "print('ready', flush=True)\n"
        "places = AppPaths(Path(sys.argv[1]))\n"
        "while True:\n  install(places, Path(sys.argv[2]), replace=True)\n"
        "  install(places, Path(sys.argv[3]), replace=True)"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code, str(app_paths.data), str(new), str(old)], stdout=subprocess.PIPE
    )  # fmt: skip
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(0.05 + 0.013 * moment)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    loaded = load_pack(app_paths.library / "big.zip")
    assert loaded.pack is not None, loaded.problems
    assert len(loaded.pack.scenarios["large"].scenes) in (42, 82)
    assert [pack.id for pack in packs_in_catalog(app_paths) if pack.installed] == ["big"]


def test_what_a_check_depends_on_is_the_code_of_the_rules_and_the_packs_that_ship() -> None:
    rooms = {path.parent.name for path in what_checks_depend_on() if path.suffix == ".py"}
    assert {"checks", "giveaways", "key", "scoring"} <= rooms
    assert any(path.suffix == ".yaml" for path in what_checks_depend_on())
