"""What a phone keeps at the end: its own votes beside what each moment called for, and one intention."""

from typing import Literal, NamedTuple

from trainer.actions.room.room import Room, Round
from trainer.actions.room.votes import Voting, scored_vote, voted_step, votes_of
from trainer.packs.format import Call, EndingKind, Style
from trainer.play.engine import answered
from trainer.scoring.better_line import better_line
from trainer.scoring.fit import ScoredMove, choice_of, decision_of
from trainer.scoring.intention import IntentionCode, suggest_intention
from trainer.scoring.verdict import Tally, Verdict, tally_of

Moved = Literal["stayed", "towards", "away", "otherwise", ""]
"""What talk did to a vote: nothing; led it to the call, or away from it; to something as good or bad. "" where none
could follow."""


class OwnVote(NamedTuple):
    """A choice that was voted for, and what it comes to."""

    text: str
    style: Style
    verdict: Verdict | None


class OwnDecision(NamedTuple):
    """One decision of the room, for one phone. Its votes are None where it did not vote.

    `room` is what the story went on with. `better` is the line that would have done it, "" where the vote did or
    nothing would have. `differently` is how this phone saw it.
    """

    title: str
    text: str
    call: Call | None
    because: str
    first: OwnVote | None
    final: OwnVote | None
    room: OwnVote
    moved: Moved
    better: str
    differently: str = ""


class OwnEnd(NamedTuple):
    """All of it. `alone` counts the first votes, `after` what they became once there was talk (None where none was).

    `intention` is suggested by what went wrong most when it voted alone.
    """

    story: str
    title: str
    ending: EndingKind | None
    text: str
    decisions: tuple[OwnDecision, ...]
    alone: Tally
    after: Tally | None
    intention: IntentionCode


def own_end(room: Room, phone: str) -> OwnEnd:
    """What that phone keeps, once the story is over."""
    voted = {each.number: each for each in votes_of(room, phone)}
    decisions = tuple(
        _decided(round, voted.get(number), round.differing.get(phone, ""))
        for number, round in enumerate(room.rounds, 1)
    )
    scene = room.state.scene
    alone = [each.first for each in voted.values()]
    after = tally_of(each.final.verdict for each in voted.values()) if any(e.second for e in voted.values()) else None
    return OwnEnd(
        room.state.scenario.title, scene.title, scene.ending, scene.text, decisions,
        tally_of(each.verdict for each in alone), after, suggest_intention(alone),
    )  # fmt: skip


def _decided(round: Round, voted: Voting | None, differently: str) -> OwnDecision:
    decision, scene = decision_of(round.step), answered(round.step).scene
    first = _vote(round, voted.first) if voted is not None else None
    final = _vote(round, voted.final) if voted is not None else None
    better = better_line(voted_step(round, voted.final.move.choice), voted.final) if voted is not None else None
    carried = _vote(round, scored_vote(round, round.step.move.choice))
    return OwnDecision(
        scene.title, scene.text, decision.call, decision.because, first, final, carried,
        _moved(voted) if voted is not None else "", better.choice.text if better is not None else "", differently,
    )  # fmt: skip


def _vote(round: Round, scored: ScoredMove) -> OwnVote:
    choice = choice_of(voted_step(round, scored.move.choice))
    assert choice is not None, "in a room no time runs out"
    return OwnVote(choice.text, scored.style, scored.verdict)


def _moved(voted: Voting) -> Moved:
    if voted.second is None:
        return ""
    if voted.second.move.choice == voted.first.move.choice:
        return "stayed"
    was, now = voted.first.fit, voted.second.fit
    return "towards" if now and was is False else "away" if was and now is False else "otherwise"
