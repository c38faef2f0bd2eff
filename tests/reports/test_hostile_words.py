"""What strangers wrote, on a page: nothing in it is hidden, and nothing turns what stands beside it."""

import ast
from pathlib import Path

import trainer
from tests.scoring.made import scored
from trainer.reports.cohort_html import cohort_html
from trainer.reports.cohort_page_parts import GroupPage
from trainer.reports.page import escape
from trainer.scoring.cohort import cohort_of
from trainer.scoring.cohort_values import CohortMove

HIDDEN = "\u202e\u2066\u200b\ufeff\u200d\x1b\x00"


def test_a_groups_page_has_nothing_hidden_in_it() -> None:
    taken = [CohortMove(f"An{HIDDEN}na", f"p/{HIDDEN}s", scored(f"fo{HIDDEN}rk", "directive", "directive"), HIDDEN)]
    page = cohort_html(GroupPage(cohort_of(taken), ((f"a{HIDDEN}.json", HIDDEN),), (HIDDEN,), names=True))
    assert not set(HIDDEN) & set(page)
    assert '<th scope="row">Anna</th>' in page


def test_whose_name_is_read_from_the_right_keeps_it_and_turns_nothing_after_it() -> None:
    taken = [CohortMove("שרה", "p/s", scored("fork", "directive", "directive"), "12 (a)")]
    page = cohort_html(GroupPage(cohort_of(taken), names=True))
    assert "\u2068שרה\u2069 sees this differently:</strong> 12 (a)" in page


def test_a_tag_is_text() -> None:
    assert escape(f"<b>{HIDDEN}'\"") == "&lt;b&gt;&#x27;&quot;"


def test_pages_are_written_through_one_door() -> None:
    """Whoever escapes elsewhere would forget what is hidden."""
    root = Path(trainer.__file__).parent
    found = {
        path.relative_to(root).as_posix()
        for path in root.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if (isinstance(node, ast.ImportFrom) and node.module == "html")
        or (isinstance(node, ast.Import) and any(each.name == "html" for each in node.names))
    }
    assert found == {"reports/page.py"}
