"""The page of two groups in pairs: what changed as far as it may be claimed, memory apart, and who is missing."""

import re

from tests.scoring.test_pairs import CALLS, move
from trainer.reports.cohort_pairs import pairs_html
from trainer.scoring.pairs import pairs_of


def of_pairs(*, names: bool = False, plain: bool = False) -> str:
    """Ten who always directed and then follow the call, in scenes of both kinds, new and met again."""
    people = [f"P{n}" for n in range(10)]
    before = [move(person, scene, "directive") for person in (*people, "Gone") for scene in "abcdef"]
    wrong = {"directive": "inspiring", "inspiring": "directive"}
    after = [
        move(person, scene, CALLS[scene] if n % 5 or scene != "g" else wrong[CALLS[scene]])
        for n, person in enumerate((*people, "New")) for scene in "abghij"
    ]  # fmt: skip
    files = (("before: a.json", "6 decisions count."), ("after: b.json", "6 decisions count."))
    return pairs_html(pairs_of(before, after), files, ("A signature proves.",), names=names, plain=plain)


def test_a_change_that_may_be_claimed_is_and_memory_stands_apart() -> None:
    page = of_pairs().replace("\N{NO-BREAK SPACE}", " ").translate({0x2068: "", 0x2069: ""})
    new, memory = page.split("The same scenes met again: memory")
    assert "10 pairs, 60 scored decisions before and 40 after." in new
    rows = re.findall(r'<th scope="row">(.*?)</th><td>(.*?)</td><td>(.*?)</td>', new)
    assert [row[0] for row in rows] == [
        "Right calls of each, on average", "Telling the two kinds apart (d′)", "Lean (c; below 0 is to directing)",
    ]  # fmt: skip
    assert rows[0][1] == "50 % → 95 %"
    assert rows[0][2].startswith("+45 points (+")
    assert not any("no change can be claimed" in row[2] for row in rows)
    assert "10 pairs, 20 scored decisions before and 20 after." in memory
    assert "It shows no skill by itself." in memory
    assert "1 person is missing after." in page
    assert "1 person is missing after: Gone." in of_pairs(names=True).translate({0x2068: "", 0x2069: ""})
