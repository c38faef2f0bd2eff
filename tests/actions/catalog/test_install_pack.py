"""Packs into and out of the library, and the catalog they stand on."""

from pathlib import Path

import pytest

from tests.made.small import PACK, SCENARIO, write_small
from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import shipped
from trainer.actions.catalog import catalog as catalog_module
from trainer.actions.catalog.catalog import catalog_of
from trainer.actions.catalog.describe_packs import offer
from trainer.actions.catalog.install_pack import archive_of, install, remove
from trainer.actions.failure import Failure
from trainer.packs.contents import read_contents
from trainer.packs.load import load_pack


def keys(context: AppContext) -> list[str]:
    return [card.key for card in catalog_of(context.app_paths).entries]


def _shipped() -> list[str]:
    packs = [load_pack(file.parent).pack for file in shipped("scenarios").glob("*/pack.yaml")]
    stories = [story for pack in packs if pack is not None for story in pack.stories]
    return [story.key for story in sorted(stories, key=lambda story: (story.minutes, story.title))]


SHIPPED = _shipped()


def test_what_ships_is_there_the_short_ones_first(context: AppContext) -> None:
    assert len(SHIPPED) >= 4
    assert keys(context) == SHIPPED


def test_a_pack_goes_in_and_out(context: AppContext, tmp_path: Path) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    assert keys(context) == [*SHIPPED, "small/walk"]
    remove(context.app_paths, "small")
    assert keys(context) == SHIPPED


def test_installing_again_replaces(context: AppContext, tmp_path: Path) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    install(
        context.app_paths,
        write_small(tmp_path / "q", SCENARIO.replace("A walk", "A run"), PACK.replace("1.0.0", "1.1.0")),
    )
    (card,) = [card for card in catalog_of(context.app_paths).entries if card.pack == "small"]
    assert (card.title, card.version) == ("A run", "1.1.0")


def test_an_installed_pack_takes_the_place_of_a_shipped_one(context: AppContext, tmp_path: Path) -> None:
    mine = write_small(tmp_path / "p", pack=PACK.replace("id: small", "id: hard-turns"))
    install(context.app_paths, mine, replace=True)
    assert keys(context) == [*(key for key in SHIPPED if not key.startswith("hard-turns/")), "hard-turns/walk"]


def test_a_pack_with_problems_is_not_installed_and_the_old_one_stays(context: AppContext, tmp_path: Path) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    with pytest.raises(Failure, match="was not installed") as failure:
        install(context.app_paths, write_small(tmp_path / "q", SCENARIO.replace("style: directive", "style: x")))
    assert failure.value.kind == "input"
    assert "small/walk" in keys(context)


def test_a_pack_is_installed_whole_or_not_at_all(
    context: AppContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    before = (context.app_paths.library / "small.zip").read_bytes()

    def power_goes(self: Path, target: Path) -> Path:
        raise OSError(5, "the power goes")

    monkeypatch.setattr(Path, "replace", power_goes)
    longer = write_small(tmp_path / "q", SCENARIO.replace("A walk", "A run"))
    with pytest.raises(Failure, match="Nothing was installed") as failure:
        install(context.app_paths, longer, replace=True)
    assert failure.value.kind == "machine"
    assert (context.app_paths.library / "small.zip").read_bytes() == before


def test_what_is_not_installed_cannot_be_removed(context: AppContext) -> None:
    with pytest.raises(Failure, match="ships with the program") as shipped:
        remove(context.app_paths, "first-minutes")
    (context.app_paths.data / "precious.zip").parent.mkdir(parents=True, exist_ok=True)
    (context.app_paths.data / "precious.zip").write_text("x")
    with pytest.raises(Failure, match="No pack is installed"):
        remove(context.app_paths, "../precious")
    assert (context.app_paths.data / "precious.zip").exists()
    assert shipped.value.kind == "usage"


def test_the_same_pack_gives_the_same_bytes(tmp_path: Path) -> None:
    one, two = write_small(tmp_path / "p"), write_small(tmp_path / "q")
    assert archive_of(read_contents(one)) == archive_of(read_contents(two))
    (tmp_path / "x.zip").write_bytes(archive_of(read_contents(one)))
    assert load_pack(tmp_path / "x.zip").pack == load_pack(one).pack


def test_a_second_look_at_the_catalog_reads_no_pack(context: AppContext, monkeypatch: pytest.MonkeyPatch) -> None:
    first = catalog_of(context.app_paths)
    monkeypatch.setattr(catalog_module, "_index", lambda *_: pytest.fail("a pack was read again"))
    assert catalog_of(context.app_paths) == first


def test_what_was_installed_is_ready_when_the_library_is_looked_at_and_read_by_nobody_again(
    context: AppContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    monkeypatch.setattr(catalog_module, "_index", lambda *_: pytest.fail("a pack was read again"))
    monkeypatch.setattr(catalog_module, "_write_index", lambda *_: pytest.fail("an index was written again"))
    assert "small/walk" in keys(context)
    assert "small/walk" in keys(context)


def test_a_second_look_sees_what_has_changed_in_the_library_and_reads_only_that(
    context: AppContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    changed = write_small(tmp_path / "q", SCENARIO.replace("A walk", "A run"))
    (context.app_paths.library / "small.zip").write_bytes(archive_of(read_contents(changed)))
    read, really = [], catalog_module._index
    monkeypatch.setattr(catalog_module, "_index", lambda path, *rest: (read.append(path.name), really(path, *rest))[1])
    assert [card.title for card in catalog_of(context.app_paths).entries if card.pack == "small"] == ["A run"]
    assert read == ["small.zip"]


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
def test_a_damaged_index_is_made_again(context: AppContext, damage: str) -> None:
    first = catalog_of(context.app_paths)
    (context.app_paths.cache / "catalog.json").write_text(damage)
    assert catalog_of(context.app_paths) == first


def test_a_pack_that_was_damaged_in_the_library_is_said_and_the_others_stay(
    context: AppContext, tmp_path: Path
) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    (context.app_paths.library / "small.zip").write_bytes(b"PK nonsense")
    catalog = catalog_of(context.app_paths)
    assert [card.key for card in catalog.entries] == SHIPPED
    (fault,) = catalog.faults
    assert "small.zip can't be played" in fault
    assert "trainer check" in fault
    remove(context.app_paths, "small")
    assert catalog_of(context.app_paths).faults == ()


def test_a_pack_that_vanishes_from_the_library_is_gone_from_the_shelf(context: AppContext, tmp_path: Path) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    catalog_of(context.app_paths)
    (context.app_paths.library / "small.zip").unlink()
    assert keys(context) == SHIPPED


RUN = SCENARIO.replace("They go.", "They run.").replace("call: inspiring", "call: either")


@pytest.mark.parametrize(
    ("scenario", "head", "said"),
    [
        (RUN, PACK, "Version 1.0.0 is installed with other content"),
        (RUN, PACK.replace("1.0.0", "0.9.0"), "A later version, 1.0.0, is installed"),
    ],
)
def test_other_content_under_the_same_version_or_an_older_one_is_installed_only_if_somebody_agreed(
    context: AppContext, tmp_path: Path, scenario: str, head: str, said: str
) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    before = (context.app_paths.library / "small.zip").read_bytes()
    other = write_small(tmp_path / "q", scenario, head)
    with pytest.raises(Failure, match=said) as failure:
        install(context.app_paths, other)
    assert failure.value.kind == "usage"
    for words in ("2 scenes are changed", "another key in 1 decision (“The talk”)", "stays", "--force"):
        assert words in str(failure.value)
    assert (context.app_paths.library / "small.zip").read_bytes() == before
    assert install(context.app_paths, other, replace=True).version in head


def test_a_pack_with_the_id_of_one_that_ships_asks_also_when_it_is_later(context: AppContext, tmp_path: Path) -> None:
    head = PACK.replace("id: small", "id: hard-turns").replace("1.0.0", "99.0.0")
    with pytest.raises(Failure, match="ships with Right Call") as failure:
        install(context.app_paths, write_small(tmp_path / "p", pack=head))
    assert "New: “A walk”." in str(failure.value)
    assert "Gone: " in str(failure.value)
    install(context.app_paths, write_small(tmp_path / "p", pack=head), replace=True)
    with pytest.raises(Failure, match="in place of a pack of the same id that ships"):
        install(context.app_paths, write_small(tmp_path / "p", RUN, head.replace("99", "100")))


def test_what_is_installed_already_or_cannot_be_read_is_installed_without_a_question(
    context: AppContext, tmp_path: Path
) -> None:
    path = write_small(tmp_path / "p")
    for _ in range(2):
        install(context.app_paths, path)
    (context.app_paths.library / "small.zip").write_bytes(b"PK nonsense")
    install(context.app_paths, write_small(tmp_path / "q", RUN, PACK.replace("1.0.0", "0.1.0")))
    assert "small/walk" in keys(context)


def test_two_scenarios_of_one_title_are_told_apart_by_their_packs_and_else_by_their_keys(
    context: AppContext, tmp_path: Path
) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    install(context.app_paths, write_small(tmp_path / "q", SCENARIO.replace("A walk", "a  Walk"), second("Other pack")))
    assert catalog_of(context.app_paths).told_apart == {"small/walk": "Small pack", "second/walk": "Other pack"}
    install(context.app_paths, write_small(tmp_path / "q", pack=second("SMALL pack")), replace=True)
    assert catalog_of(context.app_paths).told_apart == {"small/walk": "small/walk", "second/walk": "second/walk"}
    remove(context.app_paths, "second")
    assert catalog_of(context.app_paths).told_apart == {}


@pytest.mark.parametrize(
    "title", ["Sm\u200ball pack", "Ｓｍａｌｌ　ｐａｃｋ", "Small\u00a0pack", "\u2060Small pack\u00ad"]
)
def test_what_is_not_seen_in_a_title_hides_no_namesake(context: AppContext, tmp_path: Path, title: str) -> None:
    """Screens take out what is not seen, so two packs looked alike and were not told apart."""
    install(context.app_paths, write_small(tmp_path / "p"))
    assert offer(context.app_paths, write_small(tmp_path / "q", pack=second(title))).pack.namesakes == ("small",)
    install(context.app_paths, tmp_path / "q")
    assert catalog_of(context.app_paths).told_apart == {"small/walk": "small/walk", "second/walk": "second/walk"}


def second(title: str) -> str:
    return PACK.replace("id: small", "id: second").replace("Small pack", title)
