"""What is kept of a person, in their own hands: all of it as one file, and all of it gone."""

from contextlib import suppress
from pathlib import Path

from trainer.actions.app_context import AppContext
from trainer.actions.failure import WRONG_USE, Failure, records_as_failures
from trainer.actions.people.owned_files import OWNERS, Erasure
from trainer.actions.play.playthroughs import replay_kept, scenario_of
from trainer.actions.save_file import save_file
from trainer.language.person import called, what_a_name_is
from trainer.language.records import sentence_of
from trainer.language.translation import _
from trainer.play.engine import NotOfferedError
from trainer.records.faults import RecordsError
from trainer.records.kept import PlaythroughRecord
from trainer.records.people import Identity
from trainer.records.result_file import write_results
from trainer.records.settings import ME, Settings, is_name, load_settings
from trainer.scoring.fit import ScoredMove, score
from trainer.scoring.several_people import PersonResults, PlaythroughResult


def export_records(context: AppContext, to: Path, pseudonym: str = "", *, replace: bool = False) -> int:
    """Save everything that is kept of a person as a result file. Returns the number of playthroughs; raises Failure.

    It is saved as `save_file` does. It carries the pseudonym (the name they go by here, unless another is given) and no
    name of a machine or folder; its hash says whether it was changed.
    """
    name = pseudonym.strip() or ("" if context.person == ME else context.person)
    if name and not is_name(name):
        raise Failure(WRONG_USE, what_a_name_is())
    with records_as_failures():
        kept = context.store.playthroughs.of(context.person) if context.has_records else []
        mark = context.store.people.mark(context.person, context.draw_seed()) if kept else ""
    kept = [each for each in kept if len(each.playthrough.moves) > each.playthrough.given]
    results = PersonResults(name or _("Anonymous"), mark, tuple(_result(context, each) for each in kept))
    save_file(context.app_paths, write_results(results), to, replace=replace)
    return len(kept)


def erase_records(context: AppContext, person: str) -> Settings:
    """Erase everything that is kept of the person who plays: records, copies, what was put aside, their name.

    What was theirs is overwritten before it goes, so that no byte of it stays in a file of this folder, also where they
    went by another name. In copies that hold other people's records too, only this person's are erased; what is damaged
    goes whole, for nobody can tell whose it is. Returns the settings: who plays now. Raises Failure; then the same
    person still plays, and erasing again goes on with what stayed.
    """
    app_paths = context.app_paths
    now = called(context.person)
    if context.person != person:
        said = _("{now} plays now, so nothing was erased. Choose {person} first.")
        raise Failure(WRONG_USE, said.format(now=now, person=called(person)))
    with records_as_failures():
        others = context.store.people.identities()
        plays = load_settings(app_paths.settings).person
    if person not in others and plays != person and others:  # no erasing that stopped half-way
        raise Failure(WRONG_USE, sentence_of(RecordsError("person gone", name=now)))
    mine = others.pop(person, Identity(0, frozenset((person,))))
    with records_as_failures():
        for owner in OWNERS:
            if owner.erase is not None:
                owner.erase(context, Erasure(person, mine, others))
    context.close()
    settings = load_settings(app_paths.settings)
    context.person = settings.person
    return settings


def _result(context: AppContext, record: PlaythroughRecord) -> PlaythroughResult:
    kept = record.playthrough
    with records_as_failures():
        label, notes = context.store.bundles.label(kept.content, kept.scenario), context.store.notes.of(record.id)
    moves: tuple[ScoredMove | None, ...] = (None,) * len(kept.moves)
    with suppress(Failure, NotOfferedError):  # what this version cannot read is given as it was kept
        moves = tuple(score(step) for step in replay_kept(scenario_of(context, kept), kept))
    return PlaythroughResult(kept, moves, label.title, label.version, tuple(notes))
