"""What phones, the stage and whoever leads may see of a room: pages are made of these, and of nothing else.

Before the reveal a phone sees its own vote and nobody else's, the stage a count, and neither the key.
"""

from collections.abc import Iterable
from typing import NamedTuple

from trainer.actions.room.asking import Inquiry, asked_in, open_in
from trainer.actions.room.clock import Clock
from trainer.actions.room.differently import Differing, differing_in
from trainer.actions.room.end import RoomEnd, end_of
from trainer.actions.room.own_end import OwnEnd, own_end
from trainer.actions.room.room import NO_HANDS, PAUSES, VOTING, Hands, Phase, Room
from trainer.actions.room.rules import Rules
from trainer.actions.room.showing import Remote, looked_at, remote_of
from trainer.actions.room.splits import Revealed, Told, split_of, told_of
from trainer.actions.room.stage_picture import Pictured, pictured
from trainer.actions.room.talk_of import talk_of
from trainer.actions.room.what_if import Switch, WhatIf, switches_of, what_if
from trainer.packs.format import EndingKind
from trainer.play.engine import offered
from trainer.scoring.fit import choice_of


class Offer(NamedTuple):
    """A choice as it is read."""

    id: str
    text: str


class Counting(NamedTuple):
    """A choice, and how many hands were counted for it in the vote that is open."""

    id: str
    text: str
    hands: int


class Ending(NamedTuple):
    """How the story ended, with who says what of it. `end` is what is said of the whole, once that is shown."""

    kind: EndingKind | None
    voices: tuple[tuple[str, str], ...]
    told: tuple[Told, ...] = ()
    end: RoomEnd | None = None


class StageView(NamedTuple):
    """What all see. `talk_of` are factors; `offers` are empty before the vote.

    `came_of_it` is what came of the decision before this scene, told as the story goes on. `looking` says that this is
    no longer where the room stands; what is `hidden` is not in here. `hands` were counted in this vote.
    `differently` is what somebody wrote, as whoever leads picked it.
    """

    phase: Phase
    position: int
    story: str
    title: str
    text: str
    people: int
    voted: int
    rules: Rules
    offers: tuple[Offer, ...] = ()
    talk_of: tuple[str, ...] = ()
    revealed: Revealed | None = None
    ending: Ending | None = None
    came_of_it: str = ""
    hidden: bool = False
    paused: bool = False
    looking: bool = False
    clock: Clock | None = None
    hands: int = 0
    picture: Pictured | None = None
    differently: str = ""
    asked: tuple[Inquiry, ...] = ()
    what_if: WhatIf | None = None


class PhoneView(NamedTuple):
    """What one phone sees: the stage without its counts, its own votes, and at the end what it keeps.

    `sure` is what it said of its vote in the vote that is open.
    """

    stage: StageView
    first: str | None
    vote: str | None
    own: OwnEnd | None = None
    sure: int = 0
    differently: str = ""


class LeaderView(NamedTuple):
    """What whoever leads sees: where the room stands, whatever the stage shows, and the split once no vote comes in.

    `shown` is what the stage shows; `waiting` have not voted yet. Where people gave a name, `names` are in
    and `waits` have not voted yet. `notes` are the author's, for whoever leads
    alone; `counted` are the hands of the vote that is open.
    """

    stage: StageView
    shown: StageView
    remote: Remote
    split: tuple[tuple[str, int], ...] = ()
    waiting: int = 0
    notes: str = ""
    counted: tuple[Counting, ...] = ()
    locked: bool = False
    names: tuple[str, ...] = ()
    waits: tuple[str, ...] = ()
    differing: tuple[Differing, ...] = ()
    questions: tuple[Inquiry, ...] = ()
    switches: tuple[Switch, ...] = ()


def stage_view(room: Room) -> StageView:
    """What the room sees together."""
    if room.hidden:
        return _with_picture(_hidden(room), room)
    view = _seen_together(looked_at(room))
    if not room.looking:
        return _with_picture(view, room)
    offers = _offers(looked_at(room)) if view.phase == "scene" else ()
    return view._replace(looking=True, offers=offers)


def _hidden(room: Room) -> StageView:
    story = room.state.scenario.title
    return StageView(room.phase, room.position, story, "", "", 0, 0, room.rules, hidden=True)


def _with_picture(view: StageView, room: Room) -> StageView:
    """Where one reads, and while it is hidden; the stage has no place for one beside votes."""
    scenario = room.state.scenario
    if view.hidden:
        return view._replace(picture=pictured(scenario, ""))
    here = view.phase in ("scene", "ended") and not view.offers
    return view._replace(picture=pictured(scenario, room.state.scene_id)) if here else view


def _seen_together(room: Room) -> StageView:
    """What is seen where a room stands, and at the end what is said of the whole: phones have their own."""
    view = _stood(room)
    if view.ending is None:
        written = room.differing[room.on_stage] if room.on_stage else ""
        return view._replace(differently=written, what_if=what_if(room))
    end = end_of(room) if room.phase == "discussion" else None
    return view._replace(ending=view.ending._replace(told=told_so_far(room), end=end))


def _stood(room: Room) -> StageView:
    """What is seen where a room stands, wherever one looks."""
    scene, scenario = room.state.scene, room.state.scenario
    begun = room.phase != "gathering"
    view = StageView(
        room.phase, room.position, scenario.title, scene.title if begun else "", scene.text if begun else scenario.role,
        len(room.phones), room.voted if room.phase in VOTING else 0, room.rules,
        paused=room.paused and room.phase in PAUSES, clock=room.clock if room.phase in PAUSES else None,
        hands=sum(_hands_now(room).values()), asked=asked_in(room),
    )  # fmt: skip
    match room.phase:
        case "gathering":
            return view
        case "scene":
            return view._replace(came_of_it=_came_of_it(room))
        case "ended":
            return view._replace(ending=_ending(room), came_of_it=_came_of_it(room))
        case "discussion":
            return view._replace(ending=_ending(room))
        case "reveal":
            return view._replace(revealed=split_of(room, room.carried, room.by_lot))
        case "talk":
            return view._replace(offers=_offers(room), talk_of=talk_of(scene))
        case _:
            return view._replace(offers=_offers(room))


def phone_view(room: Room, phone: str) -> PhoneView:
    """What that phone sees; how many are in or have voted, and what is looked back at, is for the stage."""
    stage = (_hidden(room) if room.hidden else _stood(room))._replace(people=0, voted=0, hands=0)
    own = own_end(room, phone) if stage.ending is not None else None
    sure = room.second_sure if room.phase == "second vote" else room.first_sure
    return PhoneView(
        stage, room.first.get(phone), room.final.get(phone), own, sure.get(phone, 0), room.differing.get(phone, "")
    )


def told_so_far(room: Room) -> tuple[Told, ...]:
    """Each decision that is over, in order."""
    return tuple(told_of(room, round) for round in room.rounds)


def leader_view(room: Room) -> LeaderView:
    """What whoever leads sees."""
    begun = room.phase != "gathering"
    notes = room.state.scene.notes if begun else room.state.scenario.notes
    view = LeaderView(
        _seen_together(room),
        stage_view(room),
        remote_of(room),
        notes=notes,
        locked=room.locked,
        names=_named(room, room.phones),
        differing=differing_in(room),
        questions=open_in(room),
        switches=switches_of(room),
    )
    if room.phase in VOTING:
        hands = _hands_now(room)
        counted = tuple(Counting(each.id, each.text, hands.get(each.id, 0)) for each in view.stage.offers)
        waits = room.phones - (room.second if room.phase == "second vote" else room.first).keys()
        view = view._replace(waiting=len(waits), counted=counted, waits=_named(room, waits))
    if room.phase == "talk" or (room.phase in VOTING and room.paused):
        tally = room.tally_final
        view = view._replace(split=tuple((each.text, tally[each.id]) for each in view.stage.offers))
    return view


def _hands_now(room: Room) -> Hands:
    """The hands of the vote that is open."""
    if room.phase not in VOTING:
        return NO_HANDS
    return room.second_hands if room.phase == "second vote" else room.first_hands


def _named(room: Room, phones: Iterable[str]) -> tuple[str, ...]:
    """Their names, in an order that says nothing; none where nobody was asked for one."""
    return tuple(sorted(room.names[each] for each in phones if each in room.names))


def _offers(room: Room) -> tuple[Offer, ...]:
    return tuple(Offer(choice.id, choice.text) for choice in offered(room.state))


def _came_of_it(room: Room) -> str:
    if not room.rounds:
        return ""
    chosen = choice_of(room.rounds[-1].step)
    return chosen.outcome if chosen is not None else ""


def _ending(room: Room) -> Ending:
    scene, cast = room.state.scene, room.state.scenario.cast
    voices = tuple((cast[voice.who].name if voice.who in cast else voice.who, voice.text) for voice in scene.voices)
    return Ending(scene.ending, voices)
