"""The saved debrief has everything the page has, needs nothing, and cannot be broken into."""

import re
from html.parser import HTMLParser

import pytest

from tests.made.poorly_done import poorly_done
from tests.made.small import SCENARIO, small_scenario
from trainer.actions.app_paths import shipped_packs
from trainer.language.decisions import answer_text
from trainer.language.intentions import intention_in_words
from trainer.packs.load import load_pack
from trainer.packs.markup import plain_text
from trainer.play.engine import answers, begin, choose, is_over, replay
from trainer.play.move import Move
from trainer.play.own_line import OwnLine
from trainer.reports.debrief_html import debrief_html
from trainer.scoring.debrief import Debrief, debrief_of

ALLOWED = {
    "html", "head", "meta", "title", "style", "body", "p", "h1", "h2", "table", "tr", "td", "th", "strong", "em", "ul",
    "li", "br", "blockquote", "main", "caption",
}  # fmt: skip


class Reader(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.text += data


def small_debrief(scenario: str = SCENARIO) -> Debrief:
    made = small_scenario(scenario)
    return debrief_of(made, replay(made, [Move("fork", "ask", 4.2), Move("talk", "listen", 9.0)]))


def words(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def test_a_line_of_ones_own_stands_before_the_line_that_works_and_cannot_break_in() -> None:
    made = small_scenario()
    own = OwnLine("Ana, go <b>left</b>.")
    page = debrief_html(debrief_of(made, replay(made, [Move("fork", "ask", own=own), Move("talk", "listen")])))
    read = Reader(page)
    assert "Ana, go <b>left</b>." in read.text
    assert "b" not in read.tags
    text = words(read.text)
    assert text.index("I could not find a time or a read-back.") < text.index("You say that all go left now.")


@pytest.mark.parametrize("path", shipped_packs(), ids=lambda path: path.name)
def test_every_decision_and_every_figure_is_there(path) -> None:
    pack = load_pack(path).pack
    assert pack is not None
    scenario = next(iter(pack.scenarios.values()))
    state, moves = begin(scenario), []
    while not is_over(state):
        state, move = choose(state, answers(state)[0], 5.0)
        moves.append(move)
    debrief = debrief_of(scenario, replay(scenario, moves))
    text = words(Reader(debrief_html(debrief)).text)
    assert f"{debrief.tally.right} of {debrief.fit.of} right calls" in text
    for decision in debrief.decisions:
        assert f"{decision.number}. {decision.title}" in text
        assert words(plain_text(answer_text(decision))).split("\n")[0][:60] in text
        for other in decision.others:
            assert words(plain_text(other.text))[:60] in text
        assert words(plain_text(decision.because))[:60] in text
    for meter in debrief.meters:
        if meter.before != meter.after:
            assert f"{meter.label} {meter.before} → {meter.after}" in text
    assert intention_in_words(debrief.intention) in text


def test_it_needs_nothing_else() -> None:
    page = debrief_html(small_debrief())
    read = Reader(page)
    assert read.tags <= ALLOWED
    assert read.attributes <= {"lang", "charset", "class", "name", "content", "scope"}
    assert not re.search(r"https?:|url\(|@import|src=|href=", page)


def test_the_verdict_heads_each_decision_with_its_sign_and_what_would_have_done_it_stands_below() -> None:
    scenario = poorly_done()
    moves = [Move("fork", "anyone", asked=("look",)), Move("talk", "whisper"), Move("either", "sit")]
    text = words(Reader(debrief_html(debrief_of(scenario, replay(scenario, moves)))).text)
    assert "0 of 2 right calls ✓ 0 right calls · ≈ 2 right style, poorly done" in text
    first, second, third = (text.split(f"{number}. ")[1].split(f"{number + 1}. ")[0] for number in (1, 2, 3))
    assert "≈ Right style, poorly done ▲ called to direct; ▲ you directed, weak execution: vague order" in first
    line = "What would have done it “You, Ana: left, now.” And then: Ana runs before the storm. (Health 50 → 80)"
    assert line in first
    assert "≈ Right style, poorly done" in second
    assert "would have done it" not in second, "nothing on offer would have"
    assert not {"✓", "≈", "✕"} & set(third), "what is not scored has no verdict"


def test_styles_are_told_without_colour() -> None:
    text = Reader(debrief_html(small_debrief())).text
    assert "▲ called to direct" in text
    assert "○ you inspired" in text


@pytest.mark.parametrize(
    "evil", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</style><b>", "&lt;b&gt; &amp;", "]]>"]
)
def test_text_of_a_pack_or_a_person_stays_text(evil: str) -> None:
    bent = SCENARIO.replace("title: The fork", f"title: {evil!r}").replace("outcome: They talk.", f"outcome: {evil!r}")
    bent = bent.replace("outcome: They go.", f"outcome: {evil!r}")
    page = debrief_html(small_debrief(bent), [(1, "differently", evil), (0, "review", evil), (0, "intention", evil)])
    read = Reader(page)
    assert read.tags <= ALLOWED
    assert read.attributes <= {"lang", "charset", "class", "name", "content", "scope"}
    assert read.text.count(evil) >= 6


def test_what_the_learner_said_stands_where_it_belongs() -> None:
    notes = [(2, "differently", "I would wait."), (0, "intention", "If they sit, then I listen.")]
    text = Reader(debrief_html(small_debrief(), notes)).text
    assert "You see this differently: I would wait." in words(text)
    assert text.index("2. The talk") < text.index("I would wait.") < text.index("Beside the calls")
    assert "If they sit, then I listen." in text
    assert intention_in_words(small_debrief().intention) not in text, "the learner's words stand in its place"
