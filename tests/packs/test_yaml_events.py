"""One pass over the events: values, places, limits, and everything that is refused."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from trainer.packs import limits
from trainer.packs.problems import Problem
from trainer.packs.tree import Mapping, Sequence, spot_of
from trainer.packs.yaml_events import read_yaml


def problems_of(text: str | bytes) -> list[Problem]:
    data = text if isinstance(text, bytes) else text.encode()
    tree, problems = read_yaml(data, "a.yaml")
    assert tree is None
    return problems


def test_only_true_false_and_plain_numbers_are_not_text() -> None:
    text = "a: [no, yes, on, 012, 12:30, 1_000, 0x1F, 1e3, .5, ~, null, 2026-01-01, true, false, -3, +15, 1.5, '7']"
    tree, problems = read_yaml(text.encode(), "a.yaml")
    assert not problems
    assert tree is not None
    assert tree["a"] == [
        "no", "yes", "on", "012", "12:30", "1_000", "0x1F", "1e3", ".5", "~", "null", "2026-01-01",
        True, False, -3, 15, 1.5, "7",
    ]  # fmt: skip


def test_every_key_and_item_knows_its_line_and_column() -> None:
    tree, _ = read_yaml(b"a: 1\nb:\n  - x\n  - c: 2\n", "a.yaml")
    assert spot_of(tree, ["a"]) == (1, 1)
    assert spot_of(tree, ["b", 0]) == (3, 5)
    assert spot_of(tree, ["b", 1, "c"]) == (4, 5)
    assert spot_of(tree, ["b", 7]) == (2, 1), "the nearest place above a path that leads nowhere"


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a: 1\nb: &x 2", "RC102", 2, 4),
        ("a: *x", "RC102", 1, 4),
        ("a: !!python/object:os.system x", "RC103", 1, 4),
        ("a: 1\nb: 2\na: 3", "RC104", 3, 1),
        ("<<: {a: 1}", "RC105", 1, 1),
        (b"a: \xff", "RC106", 1, 4),
        ("a: b\x07", "RC107", 1, 5),
        ("a: b\nc: \u2028", "RC107", 2, 4),
        ('a: "x \\e[2J"', "RC107", 1, 4),
        ('a: "x\\ry"', "RC107", 1, 4),
        ('a: "x\\u0085y"', "RC107", 1, 4),
        ("x: " + "[" * 40, "RC111", 1, 35),
        ("a: 1\n---\nb: 2", "RC113", 2, 1),
        ("? [a]\n: 1", "RC114", 1, 3),
        ("- a", "RC115", 0, 0),
        ("", "RC115", 0, 0),
        ("a: [1", "RC101", 1, 6),
        ("a: b: c", "RC101", 1, 5),
        ("\tx: 1", "RC101", 1, 1),
    ],
)
def test_what_is_refused_is_named_with_its_place(text: str | bytes, code: str, line: int, column: int) -> None:
    (found, *_) = problems_of(text)
    assert (found.code, found.line, found.column) == (code, line, column)
    assert found.message
    assert found.help


def test_both_lines_of_a_duplicate_key_are_named() -> None:
    (found,) = problems_of("a: 1\nb: 2\na: 3\n")
    assert "line 1" in found.message
    assert "line 3" in found.message


def test_all_problems_are_reported_not_only_the_first() -> None:
    assert [each.code for each in problems_of("a: &x 1\nb: *x\nc: !t 3\na: 4\n")] == [
        "RC102",
        "RC102",
        "RC103",
        "RC104",
    ]


def test_a_file_a_scalar_and_the_number_of_events_have_limits() -> None:
    assert problems_of(b"#" * (limits.YAML_FILE_BYTES + 1))[0].code == "RC109"
    assert problems_of("a: " + "x" * (limits.SCALAR_BYTES + 1))[0].code == "RC110"
    assert problems_of("a: " + "é" * (limits.SCALAR_BYTES // 2 + 1))[0].code == "RC110"
    assert problems_of("a: [" + "1," * limits.EVENTS + "]")[0].code == "RC112"


def test_a_bomb_of_aliases_and_thirty_thousand_brackets_end_at_once() -> None:
    bomb = "a: &a [x,x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)},*{chr(97 + n)}]\n" for n in range(9)
    )
    assert problems_of(bomb)[0].code == "RC102"
    assert problems_of("[" * 30_000)[0].code == "RC111"


DEEP = {
    "brackets": ("[" * 30_000, (1, 33)), "braces": ("a: " + "{a: " * 1_200, (1, 128)),
    "dashes": ("- " * 1_200, (1, 65)), "lines": ("\n".join(f"{' ' * n}a:" for n in range(1_200)), (33, 33)),
}  # fmt: skip


@pytest.mark.parametrize(("text", "spot"), DEEP.values(), ids=DEEP)
def test_too_deep_nesting_is_said_by_our_own_limit_where_it_is_passed(text: str, spot: tuple[int, int]) -> None:
    (found,) = problems_of(text)
    assert (found.code, found.line, found.column) == ("RC111", *spot)


def test_a_fault_below_the_limit_stays_a_fault_of_the_syntax() -> None:
    assert problems_of("a: [[[")[0].code == "RC101"


PRINTED = st.characters(min_codepoint=32, max_codepoint=126)
PLAIN = st.recursive(
    st.booleans() | st.integers(-99_999, 99_999) | st.text(PRINTED, max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text("abc", min_size=1, max_size=3), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.text("abcdef", min_size=1, max_size=4), PLAIN, max_size=5))
def test_what_a_careful_writer_writes_is_what_is_read(value: dict[str, object]) -> None:
    written = yaml.safe_dump(value, default_style=None, allow_unicode=True)
    tree, problems = read_yaml(written.encode(), "a.yaml")
    assert not problems
    assert tree == value


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes_give_a_mapping_or_problems_and_never_an_exception(data: bytes) -> None:
    tree, problems = read_yaml(data, "a.yaml")
    assert (tree is None) == bool(problems)
    assert tree is None or isinstance(tree, Mapping)
    for each in problems:
        assert each.message.isprintable()


def test_a_key_in_quotes_is_text_and_a_sequence_keeps_places() -> None:
    tree, _ = read_yaml(b'"true": [a,\n  b]', "a.yaml")
    assert tree is not None
    assert list(tree) == ["true"]
    items = tree["true"]
    assert isinstance(items, Sequence)
    assert items.spots == [(1, 10), (2, 3)]
