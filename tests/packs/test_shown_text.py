"""Text of a stranger: what cannot be seen is not shown, what can be read stays, in every script."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.packs.shown_text import clean, clean_line, isolated, shown

RIGHT_TO_LEFT_OVERRIDE = "\N{RIGHT-TO-LEFT OVERRIDE}"


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Anna\u200b", "Anna"), ("An\u200dna", "Anna"), ("\ufeffAnna", "Anna"), ("An\u00adna", "Anna"),
        ("An\u2060na", "Anna"), ("An\ufe0fna", "Anna"), ("An\U000e0101na", "Anna"), ("An\u034fna", "Anna"),
        ("\u3164", ""), ("\u2800", ""), ("\u115f\u1160", ""), ("A\U000e0041", "A"),
        (f"{RIGHT_TO_LEFT_OVERRIDE}annA", "annA"), ("\u2067annA\u2069", "annA"), ("a\u202eb\u202cc", "abc"),
        ("a\x00\x1b[2Jb\x7f\x9b", "a[2Jb"), ("a\tb\rc\vd", "a b c d"), ("a\u2028b\u2029c\x85d", "a\nb\nc\nd"),
        ("\ud800", "\ufffd"), ("\uffff\ufdd0", "\ufffd\ufffd"),
    ],
)  # fmt: skip
def test_what_cannot_be_seen_is_not_shown(text: str, seen: str) -> None:
    assert clean(text) == seen


@pytest.mark.parametrize(
    "text",
    [
        "Zoë O’Hara-2", "שרה לוי", "محمد علي", "می‌خواهم", "क्‍ष", "你好", "Ğ", "👩🏽‍⚕️", "❤️‍🔥", "1️⃣", "a − b",
        "two\nlines", "\N{ARABIC END OF AYAH}", "no\N{NO-BREAK SPACE}break",
    ],
)  # fmt: skip
def test_letters_and_signs_of_every_script_stay(text: str) -> None:
    assert clean(text) == text
    assert shown(text) == text


def test_a_name_that_is_read_from_the_right_is_kept_in_its_place_and_stays_so_in_its_sentence() -> None:
    assert isolated("Anna") == "Anna"
    assert isolated("שרה") == "\u2068שרה\u2069"
    sentence = f"{isolated('שרה')} (2): 3 of 4"
    assert shown(sentence) == sentence


def test_nobody_opens_or_closes_that_place_from_within() -> None:
    assert isolated(f"שרה\u2069{RIGHT_TO_LEFT_OVERRIDE}1\u2068") == "\u2068שרה1\u2069"
    assert shown("a\u2068b") == "ab"
    assert shown("a\u2069b") == "ab"
    assert shown("\u2068a\u2068b\u2069c") == "a\u2068b\u2069c"


def test_one_line_is_one_line() -> None:
    assert clean_line("a\u2028b\nc\x00") == "a b c"


@given(st.text())
def test_what_was_made_safe_has_nothing_hidden_in_it_and_is_left_alone_then(text: str) -> None:
    made = clean(text)
    assert clean(made) == made
    assert shown(isolated(text)) == isolated(text)
    assert not [char for char in made if unicodedata.bidirectional(char) in ("RLO", "LRO", "RLE", "LRE", "RLI", "LRI")]
    assert not [char for char in made if unicodedata.category(char) == "Cc" and char != "\n"]
