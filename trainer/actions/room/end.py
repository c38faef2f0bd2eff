"""The end of a room: where it split, where talk moved it, and three questions, by the rule of a group's report."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from trainer.actions.room.room import Room
from trainer.actions.room.votes import scored_vote, votes_of
from trainer.language.cohort_questions import question_for, why_discussed
from trainer.language.cohorts import decision_in_words
from trainer.scoring.cohort import cohort_of
from trainer.scoring.cohort_values import CohortDecision, CohortMove, Edition, Talk
from trainer.scoring.fit import followers_of


class Place(NamedTuple):
    """A decision of the room, by its title; `votes` is what is told of it."""

    title: str
    votes: int


class ToDiscuss(NamedTuple):
    """A decision that is worth talking of: why, in a sentence, and what to ask the room."""

    title: str
    why: str
    question: str


class Contested(NamedTuple):
    """A decision that so many saw differently; what of it was on the stage."""

    title: str
    people: int
    shown: tuple[str, ...]


class RoomEnd(NamedTuple):
    """What is said of the whole. `split` is where it split most, with how many were not with most.

    `towards` and `away` are where talk moved it most towards the call, and away from it: by how many more than the
    other way. None where there is no such decision.
    """

    discuss: tuple[ToDiscuss, ...] = ()
    split: Place | None = None
    towards: Place | None = None
    away: Place | None = None
    contested: tuple[Contested, ...] = ()


def end_of(room: Room) -> RoomEnd:
    """What the end says of all that the room decided."""
    scenario = room.state.scenario
    editions = {"": Edition(scenario.key, scenario.title, (), scenario)}
    cohort = cohort_of(_moves(room), editions)
    met = cohort.decisions
    discuss = tuple(
        ToDiscuss(decision_in_words(each), why_discussed(each), question_for(each)) for each in cohort.to_discuss()
    )
    towards, away = _most(met, lambda each: _led(each.talk)), _most(met, lambda each: -_led(each.talk))
    return RoomEnd(discuss, _most(met, _apart), towards, away, tuple(_contested(room)))


def _contested(room: Room) -> Iterator[Contested]:
    for round in room.rounds:
        texts = {phone: text for phone, text in round.differing.items() if text}
        if texts:
            shown = tuple(text for phone, text in texts.items() if phone in round.picked)
            yield Contested(round.step.before.scene.title, len(texts), shown)


def _moves(room: Room) -> Iterator[CohortMove]:
    for phone in sorted(room.phones):
        voted = list(votes_of(room, phone))
        turns = followers_of(each.first for each in voted)
        for turn, each in zip(turns, voted, strict=True):
            yield CohortMove(
                phone, room.state.scenario.key, each.first, second=each.second, turn=turn, number=each.number
            )
    for number, round in enumerate(room.rounds, start=1):  # of hands nobody knows whose they were the time before
        for choice, count in (round.first_hands or round.second_hands).items():
            for hand in range(count):
                yield CohortMove(
                    f"hand {choice} {hand}", room.state.scenario.key, scored_vote(round, choice), number=number
                )


def _most(met: Iterable[CohortDecision], count: Callable[[CohortDecision], int]) -> Place | None:
    """Of several with as many, the one that was met first."""
    found = max(met, key=count, default=None)
    return Place(decision_in_words(found), count(found)) if found is not None and count(found) > 0 else None


def _apart(decision: CohortDecision) -> int:
    """How many did not choose the style that most did."""
    return decision.people - max(decision.styles.values(), default=0)


def _led(talk: Talk | None) -> int:
    """How many more talk moved towards the call than away from it."""
    return talk.towards - talk.away if talk is not None else 0
