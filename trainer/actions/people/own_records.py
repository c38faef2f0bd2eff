"""What is kept of a person, in their own hands: all of it as one file, and all of it gone."""

from contextlib import suppress
from pathlib import Path

from trainer.actions.app_context import AppContext
from trainer.actions.failure import WRONG_USE, Failure, records_as_failures
from trainer.actions.people.owned_files import OWNERS, Erasure
from trainer.actions.play.playthroughs import content_of, replay_kept
from trainer.actions.save_file import save_file
from trainer.language.person import called
from trainer.play.engine import NotOfferedError
from trainer.records.kept import PlaythroughRecord
from trainer.records.people import Identity
from trainer.records.result_file import write_results
from trainer.records.settings import LONGEST_NAME, ME, Settings, is_name, load_settings
from trainer.scoring.fit import ScoredMove, score
from trainer.scoring.several_people import PersonResults, PlaythroughResult

ANONYMOUS = "Anonymous"


def export_records(context: AppContext, to: Path, pseudonym: str = "") -> int:
    """Save everything that is kept of a person as a result file. Returns the number of playthroughs; raises Failure.

    It carries the pseudonym (the name they go by here, unless another is given) and no name of a machine or folder;
    its hash says whether it was changed.
    """
    name = pseudonym.strip() or ("" if context.person == ME else context.person)
    if name and not is_name(name):
        sentence = f"A name is one line of at most {LONGEST_NAME} characters that can be read. Choose another."
        raise Failure(WRONG_USE, sentence)
    with records_as_failures():
        kept = context.store.playthroughs(context.person) if context.has_records else []
        mark = context.store.mark(context.person, context.draw_seed()) if kept else ""
    kept = [each for each in kept if len(each.playthrough.moves) > each.playthrough.given]
    results = PersonResults(name or ANONYMOUS, mark, tuple(_result(context, each) for each in kept))
    save_file(write_results(results), to)
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
        raise Failure(WRONG_USE, f"{now} plays now, so nothing was erased. Choose {called(person)} first.")
    with records_as_failures():
        others = context.store.identities()
        plays = load_settings(app_paths.settings).person
    if person not in others and plays != person and others:  # no erasing that stopped half-way
        raise Failure(WRONG_USE, f"Nobody called {now} is kept here any more. Choose again who plays.")
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
        label, notes = context.store.label(kept.content), context.store.notes(record.id)
    moves: tuple[ScoredMove | None, ...] = (None,) * len(kept.moves)
    with suppress(Failure, NotOfferedError):  # what this version cannot read is given as it was kept
        moves = tuple(score(step) for step in replay_kept(content_of(context, kept.content), kept))
    return PlaythroughResult(kept, moves, label.title, label.version, tuple(notes))
