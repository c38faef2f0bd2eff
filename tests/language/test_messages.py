"""What is extracted for translators: whole sentences with named values, plural forms, and nothing that is missed."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.language.catalogue import ROOT, messages
from trainer.language.load import values_of

FILES = [path for path in sorted((ROOT / "trainer").rglob("*.py")) if path.name != "translation.py"]
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in FILES}
SAYS = {"_": 1, "N_": 1, "ngettext": 2, "pgettext": 2}
"""What says a message, to how many of its arguments are one or a context."""


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SAYS:
            yield node.func.id, node


def is_literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def test_there_are_many_and_those_in_tables_are_among_them() -> None:
    found = {each.one for each in messages()}
    assert len(found) > 300
    assert {"Urgency", "A law, a safety rule or a policy decides.", "September", "{right} of {of}"} <= found


def test_every_value_has_a_name() -> None:
    for each in messages():
        for text in filter(None, (each.one, each.many)):
            for name, spec, how in values_of(text):
                assert re.fullmatch("[a-z_]+", name), f"{each.file}:{each.line}: {text}"
                assert not spec, f"{each.file}:{each.line}: a number is written by trainer/language/numbers.py"
                assert how is None, f"{each.file}:{each.line}: {text}"
            assert not re.search(r"%[sd(]", text), f"{each.file}:{each.line}: {text}"


def test_a_message_that_counts_has_both_forms_and_only_the_one_may_leave_a_value_out() -> None:
    for each in messages():
        if each.many is not None:
            assert values_of(each.one) <= values_of(each.many), f"{each.file}:{each.line}"
            assert "{count}" in each.many or "{changes}" in each.many, f"{each.file}:{each.line}: {each.many}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_is_said_is_literal_or_stands_in_a_table(path: Path) -> None:
    for name, call in calls(TREES[path]):
        where = f"{path.relative_to(ROOT)}:{call.lineno}"
        for argument in call.args[: SAYS[name]]:
            assert not isinstance(argument, ast.JoinedStr), f"{where}: an f-string is never found by translators"
            if not is_literal(argument):
                assert name == "_", f"{where}: {name} takes literals only"
                check_tables(argument, path, where)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_is_said_inside_an_f_string_where_it_is_not_found(path: Path) -> None:
    for node in ast.walk(TREES[path]):
        if isinstance(node, ast.JoinedStr):
            said = [call for _name, call in calls(node) if is_literal(call.args[0])]
            assert not said, f"{path.relative_to(ROOT)}:{node.lineno}: say it first, and put it in then"


def check_tables(argument: ast.expr, path: Path, where: str) -> None:
    """Each string in a table that is read here is marked with N_. What comes through variables the pseudo-language
    finds out, for it knows only what is extracted."""
    assert not isinstance(argument, ast.Call | ast.BinOp), f"{where}: say a literal, or an entry of a table"
    for node in ast.walk(argument):
        if isinstance(node, ast.Name) and (table := table_of(node.id, path)) is not None:
            assert not list(unmarked(table)), f"{where}: {node.id} has {next(unmarked(table))!r} without N_"


def table_of(name: str, path: Path) -> ast.expr | None:
    """What is assigned to a name at the top of a module, or of the one it is imported from."""
    for node in TREES[path].body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(isinstance(target, ast.Name) and target.id == name for target in targets):
                return node.value
        if isinstance(node, ast.ImportFrom) and node.module and any(alias.name == name for alias in node.names):
            other = ROOT / f"{node.module.replace('.', '/')}.py"
            return table_of(name, other) if other in TREES else None
    return None


def unmarked(table: ast.expr) -> Iterator[str]:
    """Strings of a table's values that no N_ marks; keys are codes, and what has no letter needs no words."""
    if isinstance(table, ast.Call):
        return
    if isinstance(table, ast.Dict):
        for value in table.values:
            yield from unmarked(value)
    elif isinstance(table, ast.Tuple | ast.List):
        for value in table.elts:
            yield from unmarked(value)
    elif isinstance(table, ast.Constant) and isinstance(table.value, str) and " " in table.value:
        yield table.value
