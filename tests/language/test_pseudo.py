"""The pseudo-language: accented, longer, and with everything kept that is no word."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.language.pseudo import ACCENTED, PSEUDO, pseudo, words_left
from trainer.language.translation import _, ngettext, pgettext, speaking


def test_a_message_is_in_brackets_accented_and_longer() -> None:
    said = pseudo("Right call of the day")
    assert said.startswith("⟦Říğħť çáļļ")
    assert said.endswith("⟧")
    assert len(said) >= 1.35 * len("Right call of the day")
    assert not words_left(said)


def test_places_tags_and_commands_are_kept() -> None:
    said = pseudo("<b>{right} of {of}</b> right &amp; well; `trainer play` goes on {share:.0%}")
    for kept in ("<b>", "{right}", "{of}", "</b>", "&amp;", "`trainer play`", "{share:.0%}"):
        assert kept in said
    assert not words_left(said)


def test_every_function_speaks_it_in_its_block_only() -> None:
    with speaking(PSEUDO):
        assert _("Home") == pseudo("Home")
        assert ngettext("{count} play", "{count} plays", 1).format(count=1) == pseudo("{count} play").format(count=1)
        assert ngettext("{count} play", "{count} plays", 3) == pseudo("{count} plays")
        assert pgettext("urgency", "hours") == pseudo("hours")
    assert _("Home") == "Home"


def test_a_word_that_was_missed_is_found() -> None:
    with speaking(PSEUDO):
        assert words_left(f"{_('Home')}: poorly done") == ["poorly", "done"]


def test_a_message_that_no_translator_would_see_fails() -> None:
    with speaking(PSEUDO), pytest.raises(AssertionError, match="extracted nowhere"):
        _("Not in any file")


@given(st.text(st.characters(codec="ascii", exclude_characters="{}<>&`"), min_size=1))
def test_no_letter_is_left_of_any_message(message: str) -> None:
    assert not words_left(pseudo(message))
    if re.search("[A-Za-z]", message):
        assert len(pseudo(message)) >= 1.4 * len(message) - 7
    assert len(ACCENTED) == 52
