"""Loading a language: a good file speaks, and whatever else is found there is English."""

import struct
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from hypothesis import given
from hypothesis import strategies as st

from trainer.language.load import compiled_file, translations_of
from trainer.language.translation import _, ngettext, pgettext, speaking

MANY = "{count} moves"


def compiled(folder: Path, code: str, messages: dict[str, str], plurals: str = "nplurals=2; plural=(n != 1);") -> Path:
    """A compiled file with these messages, and the two forms of moves."""
    catalog = Catalog(locale="de")
    catalog._plural_expr, catalog._num_plurals = plurals.split("plural=")[1].rstrip(";"), 2
    for message, said in messages.items():
        catalog.add(message, said)
    catalog.add(("{count} move", MANY), ("{count} Zug", "{count} Züge"))
    catalog.add("call", "Ruf", context="noun")
    file = compiled_file(code, folder)
    file.parent.mkdir(parents=True)
    with file.open("wb") as stream:
        write_mo(stream, catalog)
    return folder


def test_a_language_is_spoken_with_its_plural_forms_and_contexts(tmp_path: Path) -> None:
    german = translations_of("de", compiled(tmp_path, "de", {"Home": "Start", "{right} of {of}": "{right} von {of}"}))
    with speaking(german):
        assert _("Home") == "Start"
        assert _("{right} of {of}").format(right=7, of=9) == "7 von 9"
        assert [ngettext("{count} move", MANY, n).format(count=n) for n in (1, 3)] == ["1 Zug", "3 Züge"]
        assert pgettext("noun", "call") == "Ruf"
        assert _("Not translated yet") == "Not translated yet"


@pytest.mark.parametrize("code", ["en", "fr", "", "../de", "de/../de", "DE", "d" * 99])
def test_what_is_no_language_at_hand_is_english(code: str, tmp_path: Path) -> None:
    assert translations_of(code, compiled(tmp_path, "de", {})) is None


def test_a_message_that_asks_for_more_than_the_english_one_does_is_said_in_english(tmp_path: Path) -> None:
    evil = {
        "{right} of {of}": "{right.__class__.__mro__} von {of}", "{right} of {of} right calls": "{right[0]}",
        "{name} is here": "{name!r:>99999}", "Home": "{", "Packs": "{secret}", "Settings": "",
    }  # fmt: skip
    with speaking(translations_of("de", compiled(tmp_path, "de", evil))):
        assert [_(message) for message in evil] == list(evil)


@pytest.mark.parametrize("rule", ["n/0", "n%0", "n>5 ? 9 : 7", "n-100"])
def test_a_rule_of_plurals_that_fails_leaves_english(rule: str, tmp_path: Path) -> None:
    with speaking(translations_of("de", compiled(tmp_path, "de", {}, f"nplurals=2; plural={rule};"))):
        for count in (0, 1, 2, 7, 1000):
            assert ngettext("{count} move", MANY, count).format(count=count).split()[0] == str(count)


@given(st.binary(max_size=200) | st.binary(max_size=80).map(lambda rest: struct.pack("<I", 0x950412DE) + rest))
def test_bytes_of_any_kind_never_raise(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    folder = tmp_path_factory.mktemp("languages")
    file = compiled_file("de", folder)
    file.parent.mkdir(parents=True)
    file.write_bytes(data)
    with speaking(translations_of("de", folder)):
        assert _("Home") == "Home"
        assert ngettext("{count} move", MANY, 3) == MANY


def test_a_file_that_is_too_large_is_left_alone(tmp_path: Path) -> None:
    folder = compiled(tmp_path, "de", {"Home": "Start"})
    with compiled_file("de", folder).open("ab") as stream:
        stream.write(b"\0" * 4_000_001)
    assert translations_of("de", folder) is None
