"""The part of a group's page for whoever wrote the pack: figures once enough people answered, and what is missing."""

import re

from msgspec.structs import replace

from tests.made.small import small_pack
from tests.reports.test_cohort_html import READ, moves, taken
from tests.scoring.made import scored
from trainer.packs.condition import parse_condition
from trainer.reports.cohort_html import cohort_html
from trainer.reports.cohort_page_parts import GroupPage
from trainer.scoring.cohort import cohort_of
from trainer.scoring.cohort_values import CohortMove


def rows_of(page: str, caption: str) -> list[list[str]]:
    """The cells of a table, row by row, as they read."""
    body = page.split(f"<caption>{caption}</caption>")[1].split("</table>")[0]
    cells = [re.findall("<t[hd][^>]*>(.*?)</t[hd]>", row) for row in body.split("<tr>")[1:]]
    return [[re.sub("<[^>]+>", "", cell).replace("\N{NO-BREAK SPACE}", " ") for cell in row] for row in cells]


def page_of(*moves: CohortMove) -> str:
    return cohort_html(GroupPage(cohort_of(moves, {"e": READ})))


def answers(people: int) -> list[CohortMove]:
    """A half directs at the fork, where it fits; a third at the talk, where it does not."""
    found = []
    for n in range(people):
        choice, style = ("left", "directive") if n % 2 else ("ask", "inspiring")
        found.append(taken("fork", "directive", choice, style, person=f"P{n}"))
        choice, style = ("listen", "inspiring") if n % 3 else ("order", "directive")
        found.append(taken("talk", "inspiring", choice, style, person=f"P{n}"))
    return found


def test_too_few_say_how_many_are_missing_and_enough_say_the_figure() -> None:
    few, enough = page_of(*answers(6)), page_of(*answers(60))
    assert rows_of(few, "Each decision")[1] == [
        "The fork", "3 of 6; not enough yet: 9 more people", "not enough yet: 26 more people", "–"
    ]  # fmt: skip
    row = rows_of(enough, "Each decision")[1]
    assert row[:2] == ["The fork", "30 of 60 (50 %)"]
    assert re.fullmatch(r"\+0\.00 \(−0\.21 to \+0\.21\)", row[2])
    assert "Cronbach's alpha): not enough yet: 4 more people (2 decisions that the same 6 people met)" not in enough


def test_who_takes_which_choice_stands_beside_what_they_got_right_elsewhere() -> None:
    table = rows_of(page_of(*answers(12)), "Each choice")
    assert ["The fork: You say that all go left now.", "6 of 12", "67 %"] in table
    assert table[0][1:] == ["Taken by", "What they got right elsewhere"]
    few = rows_of(page_of(*answers(8)), "Each choice")
    assert ["The fork: You say that all go left now.", "4 of 8", "not enough yet: 1 more person"] in few


def test_a_choice_that_nobody_takes_is_named_once_enough_had_the_choice() -> None:
    def all_left(people: int) -> str:
        return page_of(*[taken("fork", "directive", "left", "directive", person=f"P{n}") for n in range(people)])

    said = "Nobody takes “You ask where they would go.” (in “The fork”)."
    assert said in all_left(30)
    assert said not in all_left(20)
    assert ["The fork: You ask where they would go.", "0 of 20; not enough yet: 5 more people", "–"] in rows_of(
        all_left(20), "Each choice"
    )


def test_a_decision_that_sorts_people_the_wrong_way_and_the_choice_that_the_best_take_are_named() -> None:
    best = [("odd", "inspiring"), ("b", "directive"), ("c", "directive")]
    rest = [("odd", "directive"), ("b", "inspiring"), ("c", "passive")]
    made = [
        CohortMove(f"P{n}", "p/s", scored(scene, "directive", style))
        for n in range(40)
        for scene, style in (best if n % 2 else rest)
    ]
    page = cohort_html(GroupPage(cohort_of(made))).replace("\u2068", "").replace("\u2069", "")
    assert "“odd”: who gets it right gets less right elsewhere. Look at its key and its words." in page
    assert "“odd”: who takes “choose-inspiring” misses the call and gets more right elsewhere" in page


def test_how_each_factor_was_misread_says_which_way() -> None:
    page = page_of(*answers(6))
    table = rows_of(page, "Decisions by what decided them")
    assert table[0][1:] == ["Missed", "Directed where inspiring fits", "Inspired where directing fits", "Did neither"]
    assert ["Urgency", "5 of 12; not enough yet: 2 more decisions", "2 of 6", "3 of 6", "0"] in table, "it decides both"
    assert ["Known way", "3 of 6; not enough yet: 9 more decisions", "–", "3 of 6", "0"] in table


def test_of_one_person_nothing_is_said_of_decisions_as_questions() -> None:
    alone = cohort_html(GroupPage(cohort_of(moves(("a", "directive", "directive")))))
    assert "For whoever wrote it" not in alone


def test_alpha_stands_there_with_its_interval_and_what_it_would_be_without_a_decision_that_does_not_belong() -> None:
    made = [
        CohortMove(f"P{n}", "p/s", scored(scene, "directive", "directive" if right else "inspiring"))
        for n in range(60)
        for scene, right in (*((f"s{i}", (n + (n % 7 == i)) % 2 == 0) for i in range(5)), ("odd", n % 3 == 0))
    ]
    page = cohort_html(GroupPage(cohort_of(made))).translate({0x2068: "", 0x2069: "", 0xA0: " "})
    said = re.search(r"alpha = (0\.\d\d) \(between (0\.\d\d) and (0\.\d\d) in 9 cases of 10\), of (.*?)\.<", page)
    assert said is not None
    assert said[2] < said[1] < said[3]
    assert said[4] == "6 decisions that the same 60 people met"
    without = re.findall(r"Without (.*?) alpha would be (\S+) instead of (\S+)\.<", page)
    assert [(scene, now) for scene, _, now in without] == [("“odd”", said[1])]
    assert rows_of(page, "Each decision")[6][3] == without[0][1] > said[1]


def test_of_a_choice_that_only_some_had_it_is_neither_said_that_nobody_takes_it_nor_of_how_many_it_was_taken() -> None:
    """It stood there for nobody, and "0 of 30" was said of it."""
    walk = small_pack().scenarios["walk"]
    fork = walk.scenes["fork"]
    assert fork.decision is not None
    left, ask = fork.decision.choices
    some = replace(fork.decision, choices=(left, replace(ask, when=parse_condition("health > 90"))))
    read = READ._replace(scenario=replace(walk, scenes={**walk.scenes, "fork": replace(fork, decision=some)}))
    met = [taken("fork", "directive", "left", "directive", person=f"P{n}") for n in range(30)]
    page = cohort_html(GroupPage(cohort_of(met, {"e": read})))
    assert "Nobody takes" not in page
    choices = rows_of(page, "Each choice")
    assert ["The fork: You ask where they would go.", "0; offered to some only", "–"] in choices
    assert ["The fork: You say that all go left now.", "30 of 30", "–"] in choices
    assert page.count("offered to some only</p>") == 1


def test_of_one_decision_alone_it_is_said_that_it_takes_two_and_of_nobody_that_they_did_alike() -> None:
    """Half were right, and "all had the same number right" was said; of five, that five more people are missing."""
    for people in (5, 20):
        page = page_of(*(each for each in answers(people) if each.scored.move.scene == "fork"))
        assert "takes two decisions or more that the same people met." in page
        assert "had the same number right" not in page
        assert "alpha): not enough yet" not in page
