"""The people who share this laptop: by name or pseudonym, without a password."""

from trainer.actions.desk import Desk
from trainer.actions.failure import BAD_INPUT, WRONG_USE, Failure, records_as_failures
from trainer.records.settings import LONGEST_NAME, ME, Settings, is_name, load_settings, save_settings


def called(person: str) -> str:
    """What a screen calls a person; somebody who gave no name is "Me"."""
    return "Me" if person == ME else person


def people(desk: Desk) -> list[str]:
    """Everybody whose records are here, and who plays now. Raises Failure."""
    kept: list[str] = []
    if desk.has_records:
        with records_as_failures():
            kept = desk.store.people()
    return kept if desk.person in kept else [*kept, desk.person]


def stand_for(desk: Desk, name: str) -> None:
    """Let these deeds be about `name`, who must be here already; the settings stay. Raises Failure."""
    known = people(desk)
    wanted = name.strip().casefold()
    found = next((each for each in known if wanted in (each.casefold(), called(each).casefold())), None)
    if found is None:
        raise Failure(
            WRONG_USE, f"There is nobody called {name.strip()!r} here. Here are: {', '.join(map(called, known))}."
        )
    desk.person = found


def become(desk: Desk, name: str) -> Settings:
    """Let `name` play from now on; a name that is not known yet is added. Returns the settings; raises Failure."""
    name = _known_as(people(desk), name)
    with records_as_failures():
        desk.store.add_person(name)
    return _plays(desk, name)


def rename(desk: Desk, name: str) -> Settings:
    """Give the person who plays another name. Returns the settings; raises Failure if somebody else has it."""
    name, before = name.strip(), desk.person
    if name == before:
        return load_settings(desk.places.settings)
    others = [each for each in people(desk) if each != before]
    if _known_as(others, name) in others:
        raise Failure(BAD_INPUT, f"{name} is somebody else here. Choose another name.")
    if desk.has_records:
        with records_as_failures():
            desk.store.rename(before, name)
    return _plays(desk, name)


def _plays(desk: Desk, name: str) -> Settings:
    settings = load_settings(desk.places.settings)._replace(person=name)
    with records_as_failures():
        save_settings(desk.places.settings, settings)
    desk.person = name
    return settings


def _known_as(known: list[str], name: str) -> str:
    """The name as it is kept, where only upper and lower case differ. Raises Failure for what is no name."""
    name = name.strip()
    if not name:
        raise Failure(BAD_INPUT, "Type a name first.")
    if not is_name(name):
        sentence = f"A name is one line of at most {LONGEST_NAME} characters that can be read. Choose another."
        raise Failure(BAD_INPUT, sentence)
    return next((each for each in known if each.casefold() == name.casefold()), name)
