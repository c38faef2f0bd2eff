"""Results of several people: whose they are, merged so that each playthrough counts once, and scored together."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import NamedTuple

from trainer.play.note import Note
from trainer.play.playthrough import Playthrough
from trainer.scoring.cohort import CohortMove
from trainer.scoring.fit import ScoredMove
from trainer.scoring.profile import ScoredPlaythrough
from trainer.scoring.progress import Progress, progress_of


class PlaythroughResult(NamedTuple):
    """A playthrough that somebody saved, with what was said of it. `version` is the pack's.

    Its moves are scored as they were when it was saved; None stands for one that could not be.
    """

    playthrough: Playthrough
    moves: tuple[ScoredMove | None, ...]
    title: str
    version: str
    notes: tuple[Note, ...] = ()


class PersonResults(NamedTuple):
    """What one person saved, under the name they chose. `id` tells people of one name apart; older files have none."""

    person: str
    id: str
    playthroughs: tuple[PlaythroughResult, ...]


def progress_of_people(results: Iterable[PersonResults]) -> Progress:
    """The progress of all of them, counted together; each person's first times are their own.

    The same playthrough in two results of one person counts once.
    """
    found = playthroughs_of(results)
    several = len({person for person, _ in found}) > 1
    return progress_of(_scored(each, person if several else "") for person, each in found)


def cohort_moves(results: Iterable[PersonResults]) -> list[CohortMove]:
    """Every move that they made, by person in the order they were playing."""
    return [move for person, each in playthroughs_of(results) for move in _moves(person, each)]


def playthroughs_of(results: Iterable[PersonResults]) -> list[tuple[str, PlaythroughResult]]:
    """Every playthrough with whose it is, by person in the order they were begun, each once and as long as it is known.

    Who saved nothing counts for nobody: an empty one says of nobody who they are.
    """
    known = [each for each in results if each.playthroughs]
    found: dict[tuple[str, str], PlaythroughResult] = {}
    for name, result in zip(names_of(known), known, strict=True):
        for each in result.playthroughs:
            key = (name, _which(each))
            if key not in found or len(found[key].moves) < len(each.moves):
                found[key] = each
    whose = [(name, each) for (name, _), each in found.items()]
    return sorted(whose, key=lambda pair: (pair[0], pair[1].playthrough.begun))


def names_of(results: Sequence[PersonResults]) -> list[str]:
    """What the person of each is called here.

    Results with one id are of one person, who goes by the name on those with most in them. Any other person of that
    name is "Anna (2)", or the next number that nobody goes by.
    """
    people: dict[str, PersonResults] = {}
    for result in results:
        best = people.setdefault(_whose(result), result)
        if len(best.playthroughs) <= len(result.playthroughs):
            people[_whose(result)] = result
    names: dict[str, str] = {}
    given = {result.person for result in results}
    for whose, result in people.items():
        name = result.person
        if name in names.values():
            name = next(made for n in count(2) if (made := f"{name} ({n})") not in given)
        names[whose] = name
        given.add(name)
    return [names[_whose(result)] for result in results]


def _whose(result: PersonResults) -> str:
    """What tells its person from all others; results without an id have their first playthrough."""
    return result.id or f"{result.person} {min(map(_which, result.playthroughs), default='')}"


def _which(each: PlaythroughResult) -> str:
    """What tells a playthrough from all others; what its content is called may have changed since it was begun."""
    return f"{each.playthrough.begun} {each.playthrough.scenario} {each.playthrough.seed}"


def _scored(each: PlaythroughResult, person: str) -> ScoredPlaythrough:
    moves = tuple(scored for scored in each.moves if scored is not None)
    return ScoredPlaythrough(each.playthrough, moves, each.version, person)


def _moves(person: str, each: PlaythroughResult) -> Iterator[CohortMove]:
    """What was decided in it; of practice it only counts that a scene was met."""
    views = {note.number: note.text for note in each.notes if note.kind == "differently"}
    playthrough = each.playthrough
    for number, scored in enumerate(each.moves[playthrough.given :], start=playthrough.given + 1):
        if scored is not None:
            yield CohortMove(person, playthrough.scenario, scored, views.get(number, ""), playthrough.practice)
