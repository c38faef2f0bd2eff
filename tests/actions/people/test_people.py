"""Several people on one laptop: each has what is theirs, and one can go without the others losing anything."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.actions.people.test_own_records import everything
from tests.made.playing import decide, kept_by, records_of
from tests.made.small import write_small
from trainer.actions.app_context import AppContext
from trainer.actions.catalog.install_pack import install
from trainer.actions.failure import Failure
from trainer.actions.learning.history import profile
from trainer.actions.learning.reflection import keep_note, last_intention
from trainer.actions.people.keep_settings import keep_settings
from trainer.actions.people.own_records import erase_records, export_records
from trainer.actions.people.people import become, people, rename
from trainer.actions.play.home import home_of
from trainer.actions.play.playthroughs import discard, start
from trainer.actions.recovery import restore
from trainer.play.note import Note
from trainer.records.faults import RecordsError
from trainer.records.people import People
from trainer.records.settings import ME, Settings, load_settings

ANA, BO = "Ana Quetzalcoatl-77", "Bo"


@pytest.fixture
def shared(context: AppContext, tmp_path: Path) -> AppContext:
    """Ana has played to the end, Bo stands in the middle."""
    install(context.app_paths, write_small(tmp_path / "p"))
    become(context, ANA)
    session = start(context, "small/walk")
    for answer in ("left", "listen"):
        session = decide(context, session, answer)
    keep_note(context, session, Note(0, "intention", "If xylophone-4711 rings, then I listen."))
    become(context, BO)
    decide(context, start(context, "small/walk"), "ask")
    return context


def standing(context: AppContext) -> tuple[int | None, bool]:
    (card,) = [each for each in home_of(context).entries if each.entry.key == "small/walk"]
    return card.right, card.waiting is not None


def test_at_first_there_is_one_person_without_a_name(context: AppContext) -> None:
    assert people(context) == [ME]
    assert not context.has_records, "looking keeps nothing"


def test_each_sees_only_what_is_theirs(shared: AppContext) -> None:
    assert people(shared) == [ANA, BO]
    assert standing(shared) == (None, True)
    assert profile(shared).fit == (0, 1)
    assert last_intention(shared) is None
    become(shared, ANA)
    assert standing(shared) == (2, False)
    assert profile(shared).fit == (2, 2)
    assert "xylophone" in last_intention(shared).text


def test_who_plays_is_remembered(shared: AppContext, make_context) -> None:
    assert load_settings(shared.app_paths.settings).person == BO
    assert make_context().person == BO


@pytest.mark.parametrize("name", ["a\nb", "x" * 41, "\u202eevil"])
def test_what_is_no_name_is_said_and_changes_nothing(shared: AppContext, name: str) -> None:
    for deed in (become, rename):
        with pytest.raises(Failure, match="one line of at most 40"):
            deed(shared, name)
    assert (shared.person, people(shared)) == (BO, [ANA, BO])


def test_upper_and_lower_case_do_not_make_another_person(shared: AppContext) -> None:
    become(shared, " ana QUETZALCOATL-77 ")
    assert shared.person == ANA
    with pytest.raises(Failure, match="somebody else"):
        rename(shared, "bo")
    rename(shared, "ANA")
    assert people(shared) == ["ANA", BO]


def test_another_name_keeps_all_that_is_theirs(shared: AppContext) -> None:
    become(shared, ANA)
    rename(shared, "Heron")
    assert people(shared) == ["Heron", BO]
    assert profile(shared).fit == (2, 2)


def test_one_person_is_exported_under_the_name_they_go_by(shared: AppContext, tmp_path: Path) -> None:
    become(shared, ANA)
    assert export_records(shared, tmp_path / "ana.json").playthroughs == 1
    text = (tmp_path / "ana.json").read_text("utf-8")
    assert ANA in text
    assert '"ask"' not in text, "Bo's move"


def test_one_person_is_erased_without_a_byte_and_the_other_keeps_everything(shared: AppContext) -> None:
    shared.store.records.keep_copy()
    become(shared, ANA)
    home_of(shared)
    shared.close()
    assert ANA.encode() in everything(shared.app_paths.data)
    settings = erase_records(shared, shared.person)
    shared.close()
    left = everything(shared.app_paths.data)
    assert ANA.encode() not in left
    assert b"xylophone" not in left
    assert (settings.person, shared.person, people(shared)) == (BO, BO, [BO])
    assert standing(shared) == (None, True)
    (copy,) = (shared.app_paths.data / "copies").glob("*.sqlite")
    assert copy.stat().st_size > 0, "Bo's records have a copy again"


def test_with_the_last_person_the_name_goes_too(context: AppContext) -> None:
    become(context, ANA)
    erase_records(context, context.person)
    assert ANA.encode() not in everything(context.app_paths.data)
    assert people(context) == [ME]


def test_after_damage_erasing_one_leaves_the_others_copy(shared: AppContext) -> None:
    shared.store.records.keep_copy()
    become(shared, ANA)
    shared.close()
    records = shared.app_paths.records
    data = bytearray(records.read_bytes())
    data[100:4096] = b"\xff" * 3996
    records.write_bytes(bytes(data))
    with pytest.raises(Failure) as failed:
        erase_records(shared, shared.person)
    assert failed.value.damaged
    assert failed.value.restorable
    erase_records(shared, shared.person)
    assert ANA.encode() not in everything(shared.app_paths.data)
    restore(shared)
    assert people(shared)[0] == BO
    become(shared, BO)
    assert standing(shared) == (None, True), "Bo's playthrough is still there"


def test_half_copies_and_half_settings_are_erased_too(shared: AppContext) -> None:
    become(shared, ANA)
    for name in ("records.part", "settings.part"):
        (shared.app_paths.data / name).write_bytes(ANA.encode())
    erase_records(shared, shared.person)
    shared.close()
    assert ANA.encode() not in everything(shared.app_paths.data)


def test_settings_kept_by_another_window_do_not_bring_an_erased_name_back(shared: AppContext, make_context) -> None:
    other = make_context()
    old = load_settings(other.app_paths.settings)
    assert old.person == BO
    erase_records(shared, shared.person)
    keep_settings(other, old._replace(theme="dark"))
    kept = load_settings(shared.app_paths.settings)
    assert (kept.theme, kept.person) == ("system", ANA), "what Bo wanted went with Bo"
    assert BO not in json.loads(shared.app_paths.settings.read_bytes())["people"]


def test_each_has_settings_of_their_own_and_they_go_with_them(shared: AppContext) -> None:
    path = shared.app_paths.settings
    keep_settings(shared, load_settings(path)._replace(theme="dark", text_size=200, welcomed=True))
    assert become(shared, ANA) == Settings(person=ANA), "not what Bo wanted"
    keep_settings(shared, Settings("light", 150, person=ANA, welcomed=True))
    assert become(shared, BO) == Settings("dark", 200, person=BO, welcomed=True)
    assert rename(shared, "Bob") == Settings("dark", 200, person="Bob", welcomed=True)
    assert erase_records(shared, "Bob") == Settings("light", 150, person=ANA, welcomed=True)
    assert b"dark" not in path.read_bytes()
    assert become(shared, "Bob") == Settings(person="Bob"), "erased means gone"


def test_who_played_before_settings_were_each_ones_own_is_not_new(shared: AppContext) -> None:
    shared.app_paths.settings.write_text(json.dumps({"person": BO, "theme": "dark", "welcomed": "yes"}))
    assert become(shared, ANA) == Settings(person=ANA, welcomed=True)
    assert become(shared, BO) == Settings("dark", person=BO, welcomed=True)
    assert not become(shared, "Cleo").welcomed


def test_who_was_renamed_in_another_window_is_not_begun_anew(shared: AppContext, make_context) -> None:
    other = make_context()
    assert other.person == BO
    rename(shared, "Bob")
    with pytest.raises(Failure, match="Nobody called Bo is kept here any more"):
        start(other, "small/walk")
    assert people(shared) == [ANA, "Bob"]


@pytest.mark.parametrize("name", ["علی\u200cرضا", "José", "李", "O'Neil-Smith"])
def test_names_of_many_scripts_are_names(context: AppContext, name: str) -> None:
    become(context, name)
    assert people(context) == [name]


def test_where_the_settings_were_lost_one_plays_without_a_name_and_the_others_stay(
    shared: AppContext, make_context
) -> None:
    shared.app_paths.settings.unlink()
    other = make_context()
    decide(other, start(other, "small/walk"), "ask")
    assert people(other) == [ANA, BO, ME]


@pytest.fixture
def stuck(monkeypatch: pytest.MonkeyPatch):
    """Files whose names hold one of these words cannot be deleted or replaced."""
    words: list[str] = []
    unlink, replace = Path.unlink, Path.replace

    def held(self: Path) -> None:
        if any(word in self.name for word in words):
            raise PermissionError(13, "Permission denied")

    def stuck_unlink(self: Path, *, missing_ok: bool = False) -> None:
        held(self)
        unlink(self, missing_ok=missing_ok)

    def stuck_replace(self: Path, target: Path) -> Path:
        held(self)
        return replace(self, target)

    monkeypatch.setattr(Path, "unlink", stuck_unlink)
    monkeypatch.setattr(Path, "replace", stuck_replace)
    return words


@pytest.mark.parametrize("word", ["damaged", "settings"])
def test_erasing_that_stopped_half_way_goes_on_with_the_same_person(
    shared: AppContext, stuck: list[str], word: str
) -> None:
    become(shared, ANA)
    shared.store.records.keep_copy()
    (shared.app_paths.data / "records-damaged-20260101-000000.sqlite").write_bytes(ANA.encode())
    stuck.append(word)
    for _ in range(2):
        with pytest.raises(Failure):
            erase_records(shared, ANA)
        assert (shared.person, load_settings(shared.app_paths.settings).person) == (ANA, ANA)
    stuck.clear()
    assert erase_records(shared, ANA).person == BO
    shared.close()
    assert ANA.encode() not in everything(shared.app_paths.data)
    become(shared, BO)
    assert standing(shared) == (None, True), "nothing of Bo's is gone"


def test_nobody_is_erased_in_the_place_of_somebody_else(shared: AppContext) -> None:
    with pytest.raises(Failure, match="Bo plays now, so nothing was erased"):
        erase_records(shared, ANA)
    assert people(shared) == [ANA, BO]


def test_a_copy_from_before_somebody_came_does_not_keep_them_out(context: AppContext, tmp_path: Path) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    become(context, BO)
    context.store.records.keep_copy()
    become(context, ANA)
    restore(context)
    assert people(context) == [BO, ANA]
    decide(context, start(context, "small/walk"), "ask")


def erase_and_look(context: AppContext, person: str) -> bytes:
    erase_records(context, person)
    context.close()
    return everything(context.app_paths.data)


def test_who_was_called_otherwise_before_is_erased_from_older_copies_too(context: AppContext, tmp_path: Path) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    become(context, "Xenia-4711")
    decide(context, start(context, "small/walk"), "ask")
    context.store.records.keep_copy()
    rename(context, "Yvonne-4712")
    context.store.records.keep_copy()
    rename(context, ANA)
    left = erase_and_look(context, ANA)
    assert not [name for name in (b"Xenia-4711", b"Yvonne-4712", ANA.encode()) if name in left]
    assert not list((context.app_paths.data / "copies").glob("*")), "nobody is left in them"


def test_somebody_new_who_takes_an_old_name_is_erased_without_the_one_who_had_it(
    context: AppContext, tmp_path: Path
) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    become(context, ANA)
    decide(context, start(context, "small/walk"), "ask")
    context.store.records.keep_copy()
    rename(context, BO)
    become(context, ANA)
    erase_records(context, ANA)
    restore(context)
    assert people(context) == [BO]
    assert len(kept_by(context, BO)) == 1, "kept from when Bo was called that"


def test_after_damage_a_former_name_is_found_through_the_copies(shared: AppContext) -> None:
    become(shared, BO)
    rename(shared, "Cara")
    shared.store.records.keep_copy()
    rename(shared, BO)
    shared.store.records.keep_copy()
    shared.close()
    shared.app_paths.records.write_bytes(b"nonsense" * 999)
    with pytest.raises(Failure):
        erase_records(shared, BO)
    erase_records(shared, BO)
    shared.close()
    copies = list((shared.app_paths.data / "copies").glob("*"))
    assert copies, "Ana's stay"
    assert not [copy for copy in copies if b"Cara" in copy.read_bytes() or b"Bo" in copy.read_bytes()]


def test_a_copy_that_cannot_be_written_now_stays_whole_and_is_said(shared: AppContext) -> None:
    become(shared, ANA)
    shared.store.records.keep_copy()
    copy = max((shared.app_paths.data / "copies").glob("*"))
    with closing(sqlite3.connect(copy, isolation_level=None)) as reader:
        reader.execute("BEGIN EXCLUSIVE")
        with pytest.raises(Failure, match="could not be erased yet"):
            erase_records(shared, ANA)
        reader.execute("ROLLBACK")
        assert reader.execute("SELECT count(*) FROM people").fetchone() == (2,)
    assert ANA.encode() not in erase_and_look(shared, ANA)
    become(shared, BO)
    assert standing(shared) == (None, True)


def test_what_another_window_renamed_is_not_said_to_be_erased(shared: AppContext, make_context) -> None:
    other = make_context()
    assert other.person == BO
    rename(shared, "Berta")
    with pytest.raises(Failure, match="Nobody called Bo is kept here any more"):
        erase_records(other, BO)
    assert people(shared) == [ANA, "Berta"]


def test_who_is_not_kept_yet_is_once_they_are_given_a_name(context: AppContext, tmp_path: Path) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    become(context, ANA)
    become(context, ME)
    context.store.people.erase(ME)
    rename(context, "Carl")
    decide(context, start(context, "small/walk"), "ask")
    assert people(context) == [ANA, "Carl"]


def test_what_was_played_before_an_older_copy_came_back_is_one_persons_to_erase(shared: AppContext) -> None:
    shared.store.records.keep_copy()
    become(shared, ANA)
    decide(shared, start(shared, "small/walk"), "ask")
    restore(shared)
    (aside,) = shared.app_paths.data.glob("records-replaced-*.sqlite")
    erase_records(shared, ANA)
    assert b"Bo" in aside.read_bytes()
    assert ANA.encode() not in aside.read_bytes()


def test_a_window_goes_on_after_another_one_brought_a_copy_back(shared: AppContext, make_context) -> None:
    other = make_context()
    shared.store.records.keep_copy()
    assert people(other) == [ANA, BO]
    restore(shared)
    decide(other, start(other, "small/walk"), "ask")
    assert len(kept_by(shared, BO)) == 2


@pytest.mark.parametrize("name", ["", "   "])
def test_without_a_name_one_is_asked_for_one(shared: AppContext, name: str) -> None:
    for deed in (become, rename):
        with pytest.raises(Failure, match="Type a name first"):
            deed(shared, name)
    assert people(shared) == [ANA, BO]


def break_records(context: AppContext) -> None:
    context.close()
    context.app_paths.records.write_bytes(b"nonsense" * 999)
    with pytest.raises(Failure):
        people(context)


def test_renamed_after_damage_one_is_erased_from_the_copies_of_before(context: AppContext, tmp_path: Path) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    become(context, "Xenia-4711")
    decide(context, start(context, "small/walk"), "ask")
    context.store.records.keep_copy()
    break_records(context)
    decide(context, start(context, "small/walk"), "ask")
    rename(context, ANA)
    assert b"Xenia-4711" not in erase_and_look(context, ANA)


def test_after_a_copy_came_back_everybody_goes_by_their_name_of_now(shared: AppContext) -> None:
    shared.store.records.keep_copy()
    become(shared, ANA)
    rename(shared, "Cara")
    restore(shared)
    assert people(shared) == ["Cara", BO]
    assert standing(shared) == (2, False)
    left = erase_and_look(shared, "Cara")
    assert ANA.encode() not in left


def test_who_takes_a_name_after_damage_erases_nothing_of_the_one_who_had_it(
    context: AppContext, tmp_path: Path
) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    become(context, ANA)
    decide(context, start(context, "small/walk"), "ask")
    context.store.records.keep_copy()
    break_records(context)
    decide(context, start(context, "small/walk"), "ask")
    rename(context, BO)
    become(context, ANA)
    erase_records(context, ANA)
    restore(context)
    assert [len(each.moves) for each in kept_by(context, ANA)] == [1], "what Bo played before"


def test_an_id_that_a_window_holds_is_nobody_elses_after_a_copy_came_back(shared: AppContext, make_context) -> None:
    shared.store.records.keep_copy()
    other = make_context()
    become(shared, ANA)
    mine = start(shared, "small/walk")
    restore(other)
    become(other, BO)
    theirs = start(other, "small/walk")
    with pytest.raises(Failure, match="no longer kept"):
        decide(shared, mine, "ask")
    discard(shared, mine.record)
    assert theirs.record in [each.id for each in records_of(other, BO)]


def test_records_that_are_busy_leave_who_plays_as_it_was(shared: AppContext, monkeypatch: pytest.MonkeyPatch) -> None:
    become(shared, ANA)

    def busy(*_) -> None:
        raise RecordsError("busy")

    with monkeypatch.context() as patched:
        patched.setattr(People, "erase", busy)
        with pytest.raises(Failure, match="Another window"):
            erase_records(shared, ANA)
    assert (shared.person, load_settings(shared.app_paths.settings).person) == (ANA, ANA)
    assert erase_records(shared, ANA).person == BO


def test_erasing_that_stopped_after_the_records_can_be_finished(
    shared: AppContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    become(shared, ANA)
    erase = People.erase

    def stop_after(self: People, person: str) -> None:
        erase(self, person)
        raise RecordsError("disk full", path=shared.app_paths.records)

    with monkeypatch.context() as patched:
        patched.setattr(People, "erase", stop_after)
        with pytest.raises(Failure, match="disk is full"):
            erase_records(shared, ANA)
    assert erase_records(shared, ANA).person == BO


def test_who_is_renamed_when_the_power_goes_is_not_taken_for_erased(shared: AppContext) -> None:
    become(shared, ANA)
    shared.store.people.rename(ANA, "Zoe")  # and the settings still say the name of before
    with pytest.raises(Failure, match="Choose again who plays"):
        erase_records(shared, ANA)
    become(shared, "Zoe")
    erase_records(shared, "Zoe")
    assert people(shared) == [BO]
    assert ANA.encode() not in everything(shared.app_paths.data)
    assert ANA not in shared.app_paths.settings.read_text()
