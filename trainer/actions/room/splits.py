"""Where a room split, once it may know: every choice with its votes, styles and verdicts, then call and why."""

from typing import NamedTuple

from trainer.actions.room.how_sure import Sure, sure_of
from trainer.actions.room.room import Room, Round
from trainer.packs.format import Call, Style
from trainer.play.engine import answered, offered
from trainer.scoring.fit import answer_score
from trainer.scoring.verdict import Verdict, verdict_under


class Part(NamedTuple):
    """A choice once the room may know: its style and verdict, and how many came to it, first and in the end."""

    id: str
    text: str
    style: Style
    verdict: Verdict | None
    first: int
    final: int


class Revealed(NamedTuple):
    """Where the room split. `moved` changed their vote, `towards` the style that was called for, or `away` from it.

    `carried` is None where nobody voted, or whoever leads says how it goes on, and nothing is decided. `second_vote`
    says whether they could change. Of the votes, `hands` were counted; who moved is known of phones only.
    """

    parts: tuple[Part, ...]
    votes: int
    moved: int
    towards: int
    away: int
    call: Call | None
    because: str
    carried: str | None
    by_lot: bool
    second_vote: bool
    hands: int = 0
    sure: Sure | None = None


class Told(NamedTuple):
    """One decision of the room that is over, for the end."""

    title: str
    call: Call | None
    revealed: Revealed


def told_of(room: Room, round: Round) -> Told:
    """One decision that is over."""
    before = room._replace(
        state=answered(round.step), first=round.first, second=round.second, first_hands=round.first_hands,
        second_hands=round.second_hands, first_sure=round.first_sure, second_sure=round.second_sure,
    )  # fmt: skip
    scene = before.state.scene
    split = split_of(before, round.step.move.choice, round.by_lot)
    return Told(scene.title, split.call, split)


def split_of(room: Room, carried: str | None, by_lot: bool) -> Revealed:
    """Where the room split at what it stands at; `carried` is what the story goes on with."""
    decision = room.state.scene.decision
    assert decision is not None, "votes are on a decision"
    first, final = room.tally_first, room.tally_final
    choices = {choice.id: choice for choice in offered(room.state)}
    scores = {id: answer_score(decision.call, choice) for id, choice in choices.items()}
    parts = tuple(
        Part(id, each.text, each.style, verdict_under(scores[id].fit, scores[id].execution), first[id], final[id])
        for id, each in choices.items()
    )
    turns = [(was, room.second[phone]) for phone, was in room.first.items() if room.second.get(phone, was) != was]
    towards = sum(not scores[was].fit and bool(scores[now].fit) for was, now in turns)
    away = sum(bool(scores[was].fit) and not scores[now].fit for was, now in turns)
    return Revealed(
        parts, sum(final.values()), len(turns), towards, away, decision.call, decision.because, carried, by_lot,
        room.rules.second_vote, sum(room.hands.values()), sure_of(room, scores),
    )  # fmt: skip
