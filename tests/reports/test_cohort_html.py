"""A group's page names the call of each decision as it was met."""

import re

from tests.scoring.made import scored
from trainer.reports.cohort_html import Names, cohort_html
from trainer.scoring.cohort import cohort_of
from trainer.scoring.cohort_values import CohortMove

NAMES = Names({"p/s": "A walk"}, {("p/s", "a"): "At noon", ("p/s", "b"): "The hut"}, {})


def page(*met: tuple[str, str, str]) -> str:
    """Somebody for each scene, call and style."""
    moves = [CohortMove(f"P{n}", "p/s", scored(scene, call, style)) for n, (scene, call, style) in enumerate(met)]
    return cohort_html(cohort_of(moves), NAMES)


def test_a_scene_in_two_calls_has_one_heading_and_a_paragraph_for_each_call() -> None:
    shown = page(
        ("a", "directive", "directive"), ("a", "inspiring", "directive"), ("b", "directive", "directive"),
        ("a", "inspiring", "inspiring"),
    )  # fmt: skip
    decisions = shown.split("<h2>A walk</h2>")[1]
    assert re.findall("<h3>(.*?)</h3>", decisions) == ["At noon", "The hut"]
    at_noon = decisions.split("<h3>The hut</h3>")[0]
    assert re.findall(r"<p>(\S) [^.]+\. (\d) took it", at_noon) == [("▲", "1"), ("○", "2")]


def test_where_the_room_split_says_under_which_call_if_there_were_several() -> None:
    split = page(
        ("a", "inspiring", "directive"), ("a", "inspiring", "inspiring"), ("a", "directive", "directive"),
        ("b", "directive", "directive"), ("b", "directive", "inspiring"),
    ).split("<h2>A walk</h2>")[0]  # fmt: skip
    at_noon, hut = re.findall(r"<p><strong>(?:At noon|The hut) \(A walk\)</strong>: (.*?)</p>", split)
    assert at_noon.startswith("○ ")
    assert "took it" in at_noon
    assert "took it" not in hut
