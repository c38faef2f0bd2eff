"""Packs into and out of the library, and the shelf they stand on."""

from pathlib import Path

import pytest

from tests.made.small import PACK, SCENARIO, write_small
from trainer.actions import shelf as shelf_module
from trainer.actions.desk import Desk
from trainer.actions.failure import Failure
from trainer.actions.library import archive_of, install, remove
from trainer.actions.shelf import shelf_of
from trainer.packs.contents import read_contents
from trainer.packs.load import load_pack


def keys(desk: Desk) -> list[str]:
    return [card.key for card in shelf_of(desk.places).cards]


SHIPPED = ["first-minutes/collapse", "between-people/two-leads", "hard-turns/runway"]


def test_three_scenarios_ship(desk: Desk) -> None:
    assert keys(desk) == SHIPPED


def test_a_pack_goes_in_and_out(desk: Desk, tmp_path: Path) -> None:
    install(desk.places, write_small(tmp_path / "p"))
    assert keys(desk) == [*SHIPPED, "small/walk"]
    remove(desk.places, "small")
    assert keys(desk) == SHIPPED


def test_installing_again_replaces(desk: Desk, tmp_path: Path) -> None:
    install(desk.places, write_small(tmp_path / "p"))
    install(
        desk.places, write_small(tmp_path / "q", SCENARIO.replace("A walk", "A run"), PACK.replace("1.0.0", "1.1.0"))
    )
    (card,) = [card for card in shelf_of(desk.places).cards if card.pack == "small"]
    assert (card.title, card.version) == ("A run", "1.1.0")


def test_an_installed_pack_takes_the_place_of_a_shipped_one(desk: Desk, tmp_path: Path) -> None:
    install(desk.places, write_small(tmp_path / "p", pack=PACK.replace("id: small", "id: hard-turns")))
    assert keys(desk) == [*SHIPPED[:2], "hard-turns/walk"]


def test_a_pack_with_problems_is_not_installed_and_the_old_one_stays(desk: Desk, tmp_path: Path) -> None:
    install(desk.places, write_small(tmp_path / "p"))
    with pytest.raises(Failure, match="was not installed") as failure:
        install(desk.places, write_small(tmp_path / "q", SCENARIO.replace("style: directive", "style: x")))
    assert failure.value.status == 1
    assert "small/walk" in keys(desk)


def test_a_pack_is_installed_whole_or_not_at_all(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(desk.places, write_small(tmp_path / "p"))
    before = (desk.places.library / "small.zip").read_bytes()

    def power_goes(self: Path, target: Path) -> Path:
        raise OSError(5, "the power goes")

    monkeypatch.setattr(Path, "replace", power_goes)
    with pytest.raises(Failure, match="Nothing was installed") as failure:
        install(desk.places, write_small(tmp_path / "q", SCENARIO.replace("A walk", "A run")))
    assert failure.value.status == 3
    assert (desk.places.library / "small.zip").read_bytes() == before


def test_what_is_not_installed_cannot_be_removed(desk: Desk) -> None:
    with pytest.raises(Failure, match="ships with the program") as shipped:
        remove(desk.places, "first-minutes")
    (desk.places.data / "precious.zip").parent.mkdir(parents=True, exist_ok=True)
    (desk.places.data / "precious.zip").write_text("x")
    with pytest.raises(Failure, match="No pack is installed"):
        remove(desk.places, "../precious")
    assert (desk.places.data / "precious.zip").exists()
    assert shipped.value.status == 2


def test_the_same_pack_gives_the_same_bytes(tmp_path: Path) -> None:
    one, two = write_small(tmp_path / "p"), write_small(tmp_path / "q")
    assert archive_of(read_contents(one)) == archive_of(read_contents(two))
    (tmp_path / "x.zip").write_bytes(archive_of(read_contents(one)))
    assert load_pack(tmp_path / "x.zip").pack == load_pack(one).pack


def test_a_second_look_at_the_shelf_reads_no_pack(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    first = shelf_of(desk.places)
    monkeypatch.setattr(shelf_module, "_index", lambda *_: pytest.fail("a pack was read again"))
    assert shelf_of(desk.places) == first


@pytest.mark.parametrize(
    "damage",
    [
        "",
        "[]",
        "{}",
        '{"shape": 1, "packs": []}',
        '{"shape": 1, "packs": {"x": {"cards": [], "fault": 0}}}',
        '{"shape": 1, "packs": {"x": {"cards": [[1]]}}}',
        "\x00\xff",
    ],
)
def test_a_damaged_index_is_made_again(desk: Desk, damage: str) -> None:
    first = shelf_of(desk.places)
    (desk.places.cache / "shelf.json").write_text(damage)
    assert shelf_of(desk.places) == first


def test_a_pack_that_was_damaged_in_the_library_is_said_and_the_others_stay(desk: Desk, tmp_path: Path) -> None:
    install(desk.places, write_small(tmp_path / "p"))
    (desk.places.library / "small.zip").write_bytes(b"PK nonsense")
    shelf = shelf_of(desk.places)
    assert [card.key for card in shelf.cards] == SHIPPED
    (fault,) = shelf.faults
    assert "small.zip cannot be played" in fault
    assert "trainer check" in fault
    remove(desk.places, "small")
    assert shelf_of(desk.places).faults == ()


def test_a_pack_that_vanishes_from_the_library_is_gone_from_the_shelf(desk: Desk, tmp_path: Path) -> None:
    install(desk.places, write_small(tmp_path / "p"))
    shelf_of(desk.places)
    (desk.places.library / "small.zip").unlink()
    assert keys(desk) == SHIPPED
