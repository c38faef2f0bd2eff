"""A group's page: what to talk of first, then every decision as it was met, and nobody by name unless asked."""

import re

from msgspec.structs import replace

from tests.made.small import small_pack
from tests.scoring.made import scored
from trainer.packs.model import Passage
from trainer.reports.cohort_html import cohort_html
from trainer.reports.cohort_page_parts import GroupPage
from trainer.scoring.cohort import cohort_of
from trainer.scoring.cohort_values import CohortMove, Edition

READ = Edition("e", "A walk", ("1.0.0",), small_pack().scenarios["walk"])


def moves(*met: tuple[str, str, str]) -> list[CohortMove]:
    """Somebody for each scene, call and style."""
    return [CohortMove(f"P{n}", "p/s", scored(scene, call, style)) for n, (scene, call, style) in enumerate(met)]


def page(*met: tuple[str, str, str]) -> str:
    return cohort_html(GroupPage(cohort_of(moves(*met))))


def taken(scene: str, call: str, choice: str, style: str, **more) -> CohortMove:
    """Somebody's move in the small scenario."""
    made = scored(scene, call, style, **{key: more.pop(key) for key in ("confidence", "seconds") if key in more})
    move = type(made.move)(scene, choice, made.move.seconds, made.move.confidence, more.pop("factors", None))
    made = type(made)(move, made.call, made.style, made.fit, made.execution)
    return CohortMove(more.pop("person", "P"), "small/walk", made, edition="e", **more)


def page_of(*moves: CohortMove, names: bool = False) -> str:
    return cohort_html(GroupPage(cohort_of(moves, {"e": READ}), names=names)).replace("\N{NO-BREAK SPACE}", " ")


def of_a_room(*, plain: bool = False) -> str:
    """A page with all that a page may have: two votes, views, files, names."""
    votes = [
        taken(
            "fork", "directive", choice, style, person=f"P{n}", confidence=1 + n % 3, seconds=4.0, timer=30,
            differently="There was time.", turn=bool(n % 2),
        )
        for n, (choice, style) in enumerate((("left", "directive"), ("ask", "inspiring"), ("timeout", "passive")))
    ]  # fmt: skip
    voted = [each._replace(second=votes[0].scored) for each in votes]
    talk = [taken("talk", "inspiring", "order", "directive", person=f"P{n}", factors=("urgency",)) for n in range(3)]
    files = (("walk-1.room", "“A walk” 1.0.0: 1 finished. 6 decisions count."), ("b.json", "It is an empty file."))
    cohort = cohort_of([*voted, *talk], {"e": READ})
    return cohort_html(GroupPage(cohort, files, ("A signature proves.",), names=True, plain=plain))


def words_of(page: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.split("</head>")[1]))


def test_a_scene_in_two_calls_is_told_once_for_each() -> None:
    shown = page(
        ("a", "directive", "directive"), ("a", "inspiring", "directive"), ("b", "directive", "directive"),
        ("a", "inspiring", "inspiring"),
    )  # fmt: skip
    decisions = shown.split('<section class="decision"')[1:]
    assert [re.findall(r"<h3>(.*?)</h3>", each)[0] for each in decisions] == [
        "1. a · ▲ called to direct", "1. a · ○ called to inspire", "2. b",
    ]  # fmt: skip
    assert [re.findall(r"<p>(\S) [^.]+\. (\d) took it", each)[0] for each in decisions[:2]] == [("▲", "1"), ("○", "2")]


def test_what_to_talk_about_comes_first_and_a_call_that_all_missed_surely_before_an_even_split() -> None:
    surely = [taken("talk", "inspiring", "order", "directive", person=f"P{n}", confidence=3) for n in range(12)]
    evenly = [
        taken("fork", "directive", choice, style, person=f"P{n}{choice}")
        for n in range(6)
        for choice, style in (("left", "directive"), ("ask", "inspiring"))
    ]
    shown = page_of(*evenly, *surely)
    talk = shown.split("What to talk about")[1].split("</ol>")[0]
    assert re.findall("<h3><a .*?>(.*?)</a></h3>", talk) == ["The talk", "The fork"]
    assert "12 of 12 missed the call, 12 of them surely." in talk
    assert "Look again at: " in talk
    assert "6 directed, 6 inspired." in talk


def test_no_question_is_asked_twice() -> None:
    missed = [
        CohortMove(f"P{n}", "p/s", scored(scene, "inspiring", "directive", confidence=3))
        for scene in "abc"
        for n in range(4)
    ]
    questions = re.findall('<p class="question">(.*?)</p>', cohort_html(GroupPage(cohort_of(missed))))
    assert len(set(questions)) == 3


def test_every_choice_stands_there_with_its_style_and_verdict_also_the_one_nobody_took() -> None:
    words = words_of(page_of(taken("talk", "inspiring", "order", "directive", person="Ana")))
    assert "You listen to each of them. ○ inspired, strong · ✓ right call nobody" in words
    assert "You order them to stand up. ▲ directed, weak · ✕ not the call 1 person" in words
    assert "They have stopped walking." in words, "because"
    assert "They sit down. What now?" in words, "what they read"


def test_untimed_and_timed_out_read_differently_and_time_confidence_and_factors_are_shown() -> None:
    words = words_of(page_of(
        taken("fork", "directive", "timeout", "passive", person="A", timer=30),
        taken("fork", "directive", "ask", "inspiring", person="B", timer=30, time_factor=None, confidence=3, seconds=9),
        taken("fork", "directive", "left", "directive", person="C", timer=30, confidence=3, seconds=5,
              factors=("urgency", "stakes")),
    ))  # fmt: skip
    assert "Half of them had answered after 7 s. For 1 the time ran out. 1 had no timer running." in words
    assert "Right, by how sure they said they were: sure 1 of 2. Sure and wrong: 1." in words
    assert "1 said what decides here: urgency 1, stakes 1. What does: " in words


def test_nobody_is_named_unless_asked_and_people_are_never_ranked() -> None:
    views = [
        taken("fork", "directive", choice, style, person=person, differently="There was time")
        for person, choice, style in (("Zoe", "left", "directive"), ("Bo", "ask", "inspiring"))
    ]
    shown = page_of(*views)
    assert "Somebody sees this differently:" in shown
    assert not {"Zoe", "Bo"} & set(re.findall(r"\w+", shown))
    named = page_of(*views, names=True).split("Right calls of each")[1]
    assert named.index("Bo") < named.index("Zoe"), "by name and not by right calls"


def test_scenes_of_one_title_are_told_apart() -> None:
    scenario = READ.scenario
    assert scenario is not None
    talk = replace(scenario.scenes["talk"], title="The fork")
    twin = replace(scenario, scenes={**scenario.scenes, "talk": talk})
    moves = [taken("fork", "directive", "left", "directive"), taken("talk", "inspiring", "listen", "inspiring")]
    words = words_of(cohort_html(GroupPage(cohort_of(moves, {"e": READ._replace(scenario=twin)}))))
    assert "1. The fork (1 of 2)" in words
    assert "2. The fork (2 of 2) One comes here after: “You say that all go left now.”, “You ask" in words


def test_what_only_some_of_them_read_says_so_and_other_words_of_a_choice_stand_with_it() -> None:
    scenario = READ.scenario
    assert scenario is not None
    fork = scenario.scenes["fork"]
    assert fork.decision is not None
    passages = (Passage("Two ways."), Passage("The bell is broken.", "when-it-rang"))
    asked = replace(
        fork.decision.choices[1], texts=(Passage("You ask Bo.", "went"), Passage("You ask.")), text="You ask."
    )
    decision = replace(fork.decision, choices=(fork.decision.choices[0], asked))
    scene = replace(fork, passages=passages, text="Two ways. The bell is broken.", decision=decision)
    read = READ._replace(scenario=replace(scenario, scenes={**scenario.scenes, "fork": scene}))
    shown = words_of(cohort_html(GroupPage(cohort_of([taken("fork", "directive", "ask", "inspiring")], {"e": read}))))
    assert "Two ways. For some: The bell is broken." in shown
    assert "You ask. Or, by what came before: You ask Bo." in shown


def test_of_decisions_that_one_person_met_it_is_not_said_that_all_chose_alike() -> None:
    alone, two = (
        page_of(*[taken("fork", "directive", "left", "directive", person=person) for person in people])
        for people in ("A", "AB")
    )
    assert "Nothing stands out yet: that takes a decision that two people met." in alone
    assert "all chose the same" not in alone
    assert "Nothing stands out: where several people decided, all chose the same and fitting style." in two
