"""The people who share this laptop: by name or pseudonym, without a password."""

from trainer.actions.app_context import AppContext
from trainer.actions.failure import BAD_INPUT, WRONG_USE, Failure, records_as_failures
from trainer.language.numbers import listed
from trainer.language.person import called, what_a_name_is
from trainer.language.records import sentence_of
from trainer.language.translation import _
from trainer.records.faults import RecordsError
from trainer.records.settings import Settings, has_settings, is_name, load_settings, rename_settings, save_settings


def people(context: AppContext) -> list[str]:
    """Everybody whose records are here, and who plays now. Raises Failure."""
    kept: list[str] = []
    if context.has_records:
        with records_as_failures():
            kept = context.store.people.names()
    return kept if context.person in kept else [*kept, context.person]


def stand_for(context: AppContext, name: str, *, new: bool | None = None) -> None:
    """Let these deeds be about `name`, who must be here already; the settings stay. Raises Failure.

    With `new` who is not here yet is added; None is for a deed that has nothing to do with who is new.
    """
    known = people(context)
    wanted = name.strip().casefold()
    found = next((each for each in known if wanted in (each.casefold(), called(each).casefold())), None)
    if found is None:
        if new:
            found = _known_as(known, name)
            with records_as_failures():
                context.store.people.add(found)
            context.person = found
            return
        said = _("There is nobody called {name} here. Here are: {known}.")
        told = said.format(name=repr(name.strip()), known=listed(map(called, known)))
        if new is not None:
            told = " ".join((told, _("Add --new to play as somebody new.")))
        raise Failure(WRONG_USE, told)
    context.person = found


def become(context: AppContext, name: str) -> Settings:
    """Let `name` play from now on; a name that is not known yet is added. Returns their settings; raises Failure."""
    path, known = context.app_paths.settings, people(context)
    name = _known_as(known, name)
    with records_as_failures():
        context.store.people.add(name)
        settings = load_settings(path, name)
        if name in known and not has_settings(path, name):  # they have played before settings were each one's own
            settings = settings._replace(welcomed=True)
        save_settings(path, settings)
    context.person = name
    return settings


def rename(context: AppContext, name: str) -> Settings:
    """Give the person who plays another name. Returns the settings; raises Failure if somebody else has it."""
    name, before = name.strip(), context.person
    if name == before:
        return load_settings(context.app_paths.settings, name)
    others = [each for each in people(context) if each != before]
    if _known_as(others, name) in others:
        raise Failure(BAD_INPUT, sentence_of(RecordsError("name taken", name=name)))
    if context.has_records:
        with records_as_failures():
            context.store.people.rename(before, name)
    with records_as_failures():
        rename_settings(context.app_paths.settings, before, name)
    context.person = name
    return load_settings(context.app_paths.settings, name)


def _known_as(known: list[str], name: str) -> str:
    """The name as it is kept, where only upper and lower case differ. Raises Failure for what is no name."""
    name = name.strip()
    if not name:
        raise Failure(BAD_INPUT, _("Type a name first."))
    if not is_name(name):
        raise Failure(BAD_INPUT, what_a_name_is())
    return next((each for each in known if each.casefold() == name.casefold()), name)
