"""The small markup: paragraphs, lists, strong and emphasis, and nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from trainer.packs.markup import Block, Span, blocks_of, plain_text


def test_paragraphs_lists_strong_and_emphasis() -> None:
    text = "One **two** *three*\nfour.\n\n- item\n- **other**\n\nLast."
    assert blocks_of(text) == (
        Block((Span("One "), Span("two", strong=True), Span(" "), Span("three", emphasis=True), Span(" four."))),
        Block((Span("item"),), item=True),
        Block((Span("other", strong=True),), item=True),
        Block((Span("Last."),)),
    )


def test_what_is_not_markup_stays_as_it_is() -> None:
    for text in ("2 * 3 * 4", "**", "a ** b ** c", "<b>x</b>", "[a](b)", "# x", "*"):
        assert plain_text(text) == text


@given(st.text(max_size=200))
def test_any_text_gives_blocks_that_hold_its_words(text: str) -> None:
    shown = plain_text(text)
    assert set(shown) <= set(text) | {" ", "\n"}
