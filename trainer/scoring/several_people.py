"""Files of several people: whose they are, which playthrough counts, and what two of them contradict each other in.

Nothing that contradicts is merged. Files signed with one key are one person's. Files under one id that do not prove to
be one person's are counted as different people, and what one person's files tell in two ways is left out; both is said.

What came after what is told by the order in the files, which is that of the records. A clock may have been wrong, so a
date tells playthroughs of several files apart, and orders none.
"""

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import count
from types import MappingProxyType
from typing import Literal, NamedTuple

from trainer.play.move import Move
from trainer.play.playthrough import Playthrough

LINK = 16
"""Bytes of a chain for each move."""


class SavedPlaythrough(NamedTuple):
    """A playthrough in a file, as far as telling it apart goes.

    `which` tells it from all others, `chain` has a link of 16 bytes for each move that depends on all moves before it.
    `decisions` are those of it that would count.
    """

    which: str
    chain: bytes
    ended: bool
    decisions: int = 0


class SavedFile(NamedTuple):
    """A result file: its name, who saved it by name and id, and the key it is signed with, "" if by none."""

    name: str
    person: str
    id: str
    signer: str
    playthroughs: tuple[SavedPlaythrough, ...]


DoubtCode = Literal["other key", "new key", "unsigned", "two people", "two courses"]
"""Two keys under one id; another key than the one that is known; an unsigned file under the id of somebody who signs;
unsigned files under one id whose names or playthroughs contradict each other; one person's playthrough in two ways.
"""


class Doubt(NamedTuple):
    """What contradicts: in which files, and in how many playthroughs where only those are left out."""

    code: DoubtCode
    files: tuple[str, ...]
    playthroughs: int = 0


class Person(NamedTuple):
    """Somebody under the name they go by here, and what counts of them: place of the file, place of the playthrough.

    `unproved` are files that are taken for theirs without a key, where there are several.
    """

    name: str
    played: tuple[tuple[int, int], ...]
    unproved: tuple[str, ...] = ()


NONE_DOUBTFUL: Mapping[int, int] = MappingProxyType({})


class People(NamedTuple):
    """Everybody by name, what contradicts, and the key of each id that was met for the first time.

    `doubtful` are decisions that are left out as they are told in two ways, by the place of each file that tells them.
    """

    people: tuple[Person, ...]
    doubts: tuple[Doubt, ...]
    first_seen: Mapping[str, str]
    doubtful: Mapping[int, int] = NONE_DOUBTFUL


def saved_as(playthrough: Playthrough) -> SavedPlaythrough:
    """What tells a playthrough apart; what its content is called may have changed since it was begun."""
    which = f"{playthrough.begun} {playthrough.scenario} {playthrough.seed} {playthrough.practice}"
    ended = playthrough.finished is not None
    decisions = 0 if playthrough.practice else max(0, len(playthrough.moves) - playthrough.given)
    return SavedPlaythrough(which, _chain(playthrough.moves), ended, decisions)


def _chain(moves: Iterable[Move]) -> bytes:
    """When a move was made does not count: older files do not say."""
    links, link = [], b""
    for move in moves:
        said = repr((move.scene, move.choice, float(move.seconds), move.confidence, move.factors, move.asked)).encode()
        link = hashlib.blake2b(link + said, digest_size=LINK).digest()
        links.append(link)
    return b"".join(links)


def goes_on(later: SavedPlaythrough, earlier: SavedPlaythrough) -> bool:
    """Whether one is the other, played further or as far; what has ended goes no further."""
    if earlier.ended and (len(later.chain) > len(earlier.chain) or not later.ended):
        return False
    return later.chain.startswith(earlier.chain)


def people_of(files: Sequence[SavedFile], known: Mapping[str, str]) -> People:
    """Who saved these files, given the key of each id that was met before.

    Who saved nothing counts for nobody: an empty file says of nobody who they are.
    """
    files = [file._replace(playthroughs=_each_told_apart(file.playthroughs)) for file in files]
    signed, doubts = _signed(files, known)
    unsigned = _unsigned(files, signed, known, doubts)
    groups = [*signed.values(), *unsigned]
    groups.sort(key=min)
    doubtful = Counter[int]()
    people = [
        Person(name, _counted([files[place] for place in group], group, doubts, doubtful), _unproved(files, group))
        for name, group in zip(_names(files, groups), groups, strict=True)
    ]
    return People(tuple(sorted(people)), tuple(doubts), _first_seen(files, signed, known), doubtful)


def _each_told_apart(playthroughs: Iterable[SavedPlaythrough]) -> tuple[SavedPlaythrough, ...]:
    """Where the clock stood still, the first and the second of one file are two all the same."""
    times = Counter[str]()
    found = []
    for each in playthroughs:
        times[each.which] += 1
        again = times[each.which]
        found.append(each if again == 1 else each._replace(which=f"{each.which} {again}"))
    return tuple(found)


def _unproved(files: Sequence[SavedFile], group: Sequence[int]) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(files[place].name for place in group if not files[place].signer))
    return names if len(names) > 1 else ()


Signed = dict[str, list[int]]
"""A key to the places of the files it signed."""


def _signed(files: Sequence[SavedFile], known: Mapping[str, str]) -> tuple[Signed, list[Doubt]]:
    signed: Signed = {}
    for place, file in enumerate(files):
        if file.signer and file.playthroughs:
            signed.setdefault(file.signer, []).append(place)
    doubts = []
    for id, places in _by_id(files, signed).items():
        keys = {files[place].signer for place in places}
        names = tuple(files[place].name for place in places)
        if len(keys) > 1:
            doubts.append(Doubt("other key", names))
        elif known.get(id, *keys) not in keys:
            doubts.append(Doubt("new key", names))
    return signed, doubts


def _by_id(files: Sequence[SavedFile], signed: Signed) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for place in sorted(place for places in signed.values() for place in places):
        if files[place].id:
            found.setdefault(files[place].id, []).append(place)
    return found


def _first_seen(files: Sequence[SavedFile], signed: Signed, known: Mapping[str, str]) -> dict[str, str]:
    """Of an id that comes with two keys at once nobody knows whose it is."""
    keys = {id: {files[place].signer for place in places} for id, places in _by_id(files, signed).items()}
    return {id: next(iter(found)) for id, found in keys.items() if len(found) == 1 and id not in known}


def _unsigned(
    files: Sequence[SavedFile], signed: Signed, known: Mapping[str, str], doubts: list[Doubt]
) -> list[list[int]]:
    """The places of each person's unsigned files, without those that say no more than a signed one under their id."""
    by_id = _by_id(files, signed)
    found: dict[str, list[list[int]]] = {}
    for place, file in enumerate(files):
        if file.signer or not file.playthroughs:
            continue
        if any(_says_no_more(file, files[other]) for other in by_id.get(file.id, ())):
            continue
        of_id = found.setdefault(_whose(file), [])
        fitting = next((group for group in of_id if all(_fits(file, files[each]) for each in group)), None)
        if fitting is None:
            of_id.append(fitting := [])
        fitting.append(place)
    for of_id in found.values():
        places = sorted(place for group in of_id for place in group)
        id, names = files[places[0]].id, tuple(files[place].name for place in places)
        if id in by_id or id in known:
            doubts.append(Doubt("unsigned", (*names, *(files[place].name for place in by_id.get(id, ())))))
        elif len(of_id) > 1:
            doubts.append(Doubt("two people", names))
    return [group for of_id in found.values() for group in of_id]


def _whose(file: SavedFile) -> str:
    """What files without a key are put together by; those without an id by their first playthrough."""
    return file.id or f"{file.person} {file.playthroughs[0].which}"


def _says_no_more(file: SavedFile, signed: SavedFile) -> bool:
    known = {each.which: each for each in signed.playthroughs}
    return all(each.which in known and goes_on(known[each.which], each) for each in file.playthroughs)


def _fits(file: SavedFile, other: SavedFile) -> bool:
    """Whether two unsigned files may be one person's: one name, and no playthrough told in two ways."""
    told = {each.which: each for each in other.playthroughs}
    return file.person == other.person and all(
        goes_on(each, told[each.which]) or goes_on(told[each.which], each)
        for each in file.playthroughs
        if each.which in told
    )


def _counted(
    files: Sequence[SavedFile], places: Sequence[int], doubts: list[Doubt], left_out: Counter[int]
) -> tuple[tuple[int, int], ...]:
    """Each playthrough once and as long as it is known, in the order of the files; none that is told in two ways."""
    found: dict[str, tuple[SavedPlaythrough, int, int]] = {}
    doubtful: dict[str, set[str]] = {}
    names = dict(zip(places, (file.name for file in files), strict=True))
    for place, file in zip(places, files, strict=True):
        for number, each in enumerate(file.playthroughs):
            if each.which not in found:
                found[each.which] = (each, place, number)
                continue
            before, where, _ = found[each.which]
            if goes_on(each, before):
                found[each.which] = (each, place, number)
            elif not goes_on(before, each):
                doubtful.setdefault(each.which, set()).update((names[where], file.name))
    if doubtful:
        doubts.append(Doubt("two courses", tuple(sorted(set().union(*doubtful.values()))), len(doubtful)))
        for place, file in zip(places, files, strict=True):
            left_out[place] += sum(each.decisions for each in file.playthroughs if each.which in doubtful)
        for which in doubtful:
            del found[which]
    return tuple(found[which][1:] for which in _in_order(files) if which in found)


def _in_order(files: Iterable[SavedFile]) -> list[str]:
    """Everything in these files as each of them orders it.

    The file with most in it comes first, and what only another has stands before what follows it there, or at the end.
    """
    order: list[str] = []
    for file in sorted(files, key=lambda each: -len(each.playthroughs)):
        known, new = set(order), list[str]()
        before: dict[str, list[str]] = {}
        for each in file.playthroughs:
            if each.which in known:
                before[each.which], new = new, []
            else:
                new.append(each.which)
        order = [which for next in order for which in (*before.get(next, ()), next)] + new
    return order


def _names(files: Sequence[SavedFile], groups: Collection[Sequence[int]]) -> list[str]:
    """What each is called: by the name on the file with most in it, the later of two that have as much.

    Any other person of that name is "Anna (2)", or the next number that nobody goes by.
    """
    given = {file.person for file in files if file.playthroughs}
    names: list[str] = []
    for group in groups:
        name = files[max(group, key=lambda place: (len(files[place].playthroughs), place))].person
        if name in names:
            name = next(made for n in count(2) if (made := f"{name} ({n})") not in given)
            given.add(name)
        names.append(name)
    return names
