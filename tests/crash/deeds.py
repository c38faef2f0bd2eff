"""What people do: each deed as what it changes, step by step, and the call of the program that does it.

A deed is chosen by two numbers, which mean what is at hand at that moment; so any deed can be left out of a history,
and the rest of it still means something.
"""

from collections.abc import Callable, Mapping

from tests.crash.asked import Asked, Deed
from tests.crash.state import Played, State, taken, with_settings
from tests.crash.world import Window, World
from trainer.actions.failure import records_as_failures
from trainer.actions.learning.history import profile
from trainer.actions.learning.reflection import go_on_from, keep_note, last_intention
from trainer.actions.people.keep_settings import keep_settings
from trainer.actions.people.own_records import erase_records, export_records
from trainer.actions.people.people import become, rename
from trainer.actions.play.home import home_of
from trainer.actions.play.playthroughs import decide, discard, go_on, keep_copy, start
from trainer.actions.recovery import let_go, restore
from trainer.play.engine import answers
from trainer.play.move import Move
from trainer.play.note import Note
from trainer.play.own_line import OwnLine
from trainer.records.kept import stamp
from trainer.records.settings import load_settings

PACKS = ("small/walk", "first-minutes/collapse")
KINDS = ("review", "differently", "intention")


def begin(world: World, window: Window, asked: Asked, a: int, b: int) -> Deed:
    who, seed, begun = window.context.person, world.seed, stamp(world.now)
    asked.owners[begun] = who

    def changed(state: State) -> State:
        people = state.people if who in state.people else state.people | {who}
        return state._replace(people=people, played={**state.played, begun: Played(who, seed)})

    def run() -> None:
        window.sessions.append(start(window.context, PACKS[a % len(PACKS)]))

    return Deed(f"{who} begins", run, (changed,))


def choose(world: World, window: Window, asked: Asked, a: int, b: int) -> Deed:
    open_ones = [number for number, each in enumerate(window.sessions) if not each.over]
    if not open_ones:
        return begin(world, window, asked, a, b)
    which = open_ones[a % len(open_ones)]
    session = window.sessions[which]
    choices = answers(session.state)
    world.taken += 1
    who = asked.owner(session.playthrough.begun, window.context.person)
    own = None if b % 3 else OwnLine(asked.word(who, "line"))
    move = Move(session.state.scene_id, choices[b % len(choices)], world.taken * 0.25, own=own)
    after = session.after(move)

    def run() -> None:
        window.sessions[which] = decide(window.context, session, move)
        keep_copy(window.context, window.sessions[which])

    begun, number = session.playthrough.begun, len(session.playthrough.moves)

    def changed(state: State) -> State:
        played = state.played.get(begun)
        if played is None or len(played.moves) != number:
            return state
        played = played._replace(moves=(*played.moves, taken(move)))
        if after.over:
            played = played._replace(over=True, ending=after.state.scene_id)
        return state._replace(played={**state.played, begun: played})

    return Deed("somebody chooses", run, (changed,), finishes=after.over)


def take_up(world: World, window: Window, asked: Asked, a: int, b: int) -> Deed:
    def run() -> None:
        context = window.context
        with records_as_failures():
            kept = context.store.playthroughs.of(context.person)
        if kept:
            window.sessions.append(go_on(context, kept[a % len(kept)].id))

    return Deed("somebody goes on with what waits", run)


def say(world: World, window: Window, asked: Asked, a: int, b: int) -> Deed:
    if not window.sessions:
        return take_up(world, window, asked, a, b)
    session = window.sessions[a % len(window.sessions)]
    begun, kind = session.playthrough.begun, KINDS[b % len(KINDS)]
    text = asked.word(asked.owner(begun, window.context.person), "note") if b % 5 else ""

    def changed(state: State) -> State:
        played = state.played.get(begun)
        if played is None:
            return state
        notes = {**played.notes, (0, kind): text}
        if not text:
            del notes[0, kind]
        return state._replace(played={**state.played, begun: played._replace(notes=notes)})

    return Deed("somebody says something", lambda: keep_note(window.context, session, Note(0, kind, text)), (changed,))


def leave(world: World, window: Window, asked: Asked, a: int, b: int) -> Deed:
    if not window.sessions:
        return take_up(world, window, asked, a, b)
    session = window.sessions.pop(a % len(window.sessions))
    begun = session.playthrough.begun

    def changed(state: State) -> State:
        played = state.played.get(begun)
        if played is None or played.over:
            return state
        return state._replace(played={key: each for key, each in state.played.items() if key != begun})

    return Deed("somebody forgets what they began", lambda: discard(window.context, session.record or 0), (changed,))


def practise(world: World, window: Window, asked: Asked, a: int, b: int) -> Deed:
    if not window.sessions:
        return take_up(world, window, asked, a, b)
    session = window.sessions[a % len(window.sessions)]
    number = 1 + b % max(1, len(session.playthrough.moves))
    before, begun = session.playthrough.begun, stamp(world.now)
    asked.owners[begun] = asked.owner(before, window.context.person)

    def changed(state: State) -> State:
        played = state.played.get(before)
        if played is None:
            return state
        moves = played.moves[: number - 1]
        practice = Played(played.person, played.seed, True, moves)
        return state._replace(played={**state.played, begun: practice})

    def run() -> None:
        window.sessions.append(go_on_from(window.context, session, number))

    return Deed("somebody goes on from a move, as practice", run, (changed,))


def another(world: World, window: Window, asked: Asked, a: int, b: int) -> Deed:
    known = sorted(window.context.store.people.names()) if window.context.has_records else []
    name = known[a % len(known)] if known and b % 3 else ""
    name = name or asked.name()

    def added(state: State) -> State:
        return state._replace(people=state.people | {name})

    def set_(state: State) -> State:
        return state._replace(plays=name)

    return Deed(f"{name} plays now", lambda: _ignore(become(window.context, name)), (added, set_))


def call_oneself(world: World, window: Window, asked: Asked, a: int, b: int) -> Deed:
    before = window.context.person
    name = asked.name()
    asked.renamed(before, name)
    if before == "me":
        asked.words["me"] = set()  # their words are found by the new name, also those another window says as "me" still
        asked.owners = {begun: name if who == "me" else who for begun, who in asked.owners.items()}

    def kept(state: State) -> State:
        people = state.people - {before} | {name}
        played = {
            key: each._replace(person=name) if each.person == before else each for key, each in state.played.items()
        }
        return state._replace(people=people, played=played)

    def set_(state: State) -> State:
        themes = {who: theme for who, theme in state.themes.items() if who != before}
        if before in state.themes:
            themes[name] = state.themes[before]
        return state._replace(plays=name, themes=dict(sorted(themes.items())))

    kept_first = (kept,) if window.context.has_records else ()
    return Deed(f"{before} is called {name} now", lambda: _ignore(rename(window.context, name)), (*kept_first, set_))


def erase(world: World, window: Window, asked: Asked, a: int, b: int) -> Deed:
    who = window.context.person

    def forgotten(state: State) -> State:
        played = {key: each for key, each in state.played.items() if each.person != who}
        return state._replace(people=state.people - {who}, played=played)

    others = [name for name in window.context.store.people.names() if name != who] if window.context.has_records else []
    plays = others[0] if others else "me"

    def set_(state: State) -> State:
        themes = {name: theme for name, theme in state.themes.items() if name != who}
        return state._replace(plays=plays, themes=themes)

    def run() -> None:
        erase_records(window.context, who)
        window.sessions = []
        for each in world.windows:
            if each is not window:
                each.open_again()

    words = tuple(asked.words.get(who, set()))
    return Deed(f"{who} erases all of theirs", run, (forgotten, set_), erases=words)


def bring_back(world: World, window: Window, asked: Asked, a: int, b: int) -> Deed:
    if window.context.has_records:
        _ignore(window.context.store)  # records of an earlier version have a copy from then on

    def run() -> None:
        restore(window.context)
        window.sessions = []

    return Deed("somebody brings a copy back", run, restores=True)


def let_copies_go(world: World, window: Window, asked: Asked, a: int, b: int) -> Deed:
    return Deed("somebody wants no copy back", lambda: let_go(window.context))


def export(world: World, window: Window, asked: Asked, a: int, b: int) -> Deed:
    to = world.outbox / f"{window.context.person}-{a % 2}-{world.seed}.json"
    return Deed(
        "somebody saves all of theirs",
        lambda: _ignore(export_records(window.context, to)),
        exports=(to, window.context.person),
    )


def paint(world: World, window: Window, asked: Asked, a: int, b: int) -> Deed:
    who = window.context.person
    settings = load_settings(window.context.app_paths.settings, who)._replace(theme=("dark", "light")[b % 2])

    def changed(state: State) -> State:
        known = who in state.themes or who == state.plays or _has_settings(world, who)
        return with_settings(state, settings, plays=False) if known else state

    return Deed(f"{who} wants it {settings.theme}", lambda: keep_settings(window.context, settings), (changed,))


def look(world: World, window: Window, asked: Asked, a: int, b: int) -> Deed:
    def run() -> None:
        home_of(window.context)
        profile(window.context)
        last_intention(window.context)

    return Deed("somebody looks", run)


def close(world: World, window: Window, asked: Asked, a: int, b: int) -> Deed:
    return Deed("a window is closed", window.close)


def set_clock(world: World, window: Window, asked: Asked, a: int, b: int) -> Deed:
    years = (-20, -1, 0, 1, 14)[a % 5]
    return Deed(f"the clock is set by {years} years", lambda: world.tick(years * 31_557_600 + b))


def _ignore(_: object) -> None:
    """What a deed returns is looked up in the records instead."""


def _has_settings(world: World, who: str) -> bool:
    from trainer.records.settings import has_settings

    return has_settings(world.data / "settings.json", who)


DEEDS: Mapping[str, tuple[int, Callable[[World, Window, Asked, int, int], Deed]]] = {
    "choose": (40, choose), "begin": (8, begin), "take up": (5, take_up), "say": (8, say), "leave": (3, leave),
    "practise": (4, practise), "another": (6, another), "call oneself": (3, call_oneself), "erase": (4, erase),
    "bring back": (3, bring_back), "let go": (1, let_copies_go), "export": (3, export), "paint": (4, paint),
    "look": (3, look), "close": (3, close), "set clock": (2, set_clock),
}  # fmt: skip
"""How often each is done, of a hundred or so."""
