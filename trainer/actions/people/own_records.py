"""What is kept of a person, in their own hands: all of it as one file, and all of it gone."""

from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import AppPaths
from trainer.actions.failure import MACHINE, WRONG_USE, Failure, records_as_failures
from trainer.actions.play.playthroughs import content_of, replay_kept
from trainer.actions.save_file import save_file
from trainer.files.atomic_write import wipe
from trainer.language.numbers import listed
from trainer.language.person import called, what_a_name_is
from trainer.language.translation import _
from trainer.play.engine import NotOfferedError
from trainer.play.move import Move
from trainer.records.copies import erase_from, ids_in
from trainer.records.database import DAMAGED, REPLACED
from trainer.records.kept import PlaythroughRecord
from trainer.records.people import Identity
from trainer.records.result_file import ResultMove, ResultNote, ResultPlaythrough, write_results
from trainer.records.settings import ME, Settings, is_name, load_settings, save_settings
from trainer.scoring.fit import Scored, score


def export_records(context: AppContext, to: Path, pseudonym: str = "") -> int:
    """Save everything that is kept of a person as a result file. Returns the number of playthroughs; raises Failure.

    It carries the pseudonym (the name they go by here, unless another is given) and no name of a machine or folder;
    its hash says whether it was changed.
    """
    name = pseudonym.strip() or ("" if context.person == ME else context.person)
    if name and not is_name(name):
        raise Failure(WRONG_USE, what_a_name_is())
    with records_as_failures():
        kept = context.store.playthroughs(context.person) if context.has_records else []
        mark = context.store.mark(context.person, context.draw_seed()) if kept else ""
    kept = [each for each in kept if len(each.playthrough.moves) > each.playthrough.given]
    save_file(write_results(name or _("Anonymous"), mark, [_playthrough(context, each) for each in kept]), to)
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
        others = context.store.identities()
        before = load_settings(app_paths.settings)
    if person not in others and before.person != person and others:  # no erasing that stopped half-way
        said = _("Nobody called {name} is kept here any more. Choose again who plays.")
        raise Failure(WRONG_USE, said.format(name=now))
    mine = others.pop(person, Identity(0, frozenset((person,))))
    _erase_files(app_paths, mine, others.values())
    with records_as_failures():
        context.store.erase(person)
        settings = before._replace(person=next(iter(others), ME))
        save_settings(app_paths.settings, settings)
    context.close()
    context.person = settings.person
    return settings


def _erase_files(app_paths: AppPaths, person: Identity, others: Collection[Identity]) -> None:
    """Erase a person from every file beside the records. Raises Failure with those where it was not possible."""
    folder, stem = app_paths.records.parent, app_paths.records.stem
    copies = [*(folder / "copies").glob("*"), *folder.glob(f"{stem}-{REPLACED}-*")]
    ids = ids_in(copies, person, others)
    whole = [*folder.glob(f"{stem}-{DAMAGED}-*"), *folder.glob("*.part"), *app_paths.played.glob("*")]
    whole.append(app_paths.cache / "standings.json")
    stayed = []
    for path in [*copies, *whole]:
        try:
            if path.is_file() and (path in whole or not erase_from(path, ids)):
                wipe(path)
        except OSError as error:
            stayed.append(f"{path} ({error.strerror})")
    if stayed:
        said = _("This could not be erased yet: {files}. Allow writing there, then erase once more.")
        raise Failure(MACHINE, said.format(files=listed(stayed)))


def _playthrough(context: AppContext, record: PlaythroughRecord) -> ResultPlaythrough:
    kept = record.playthrough
    with records_as_failures():
        label, notes = context.store.label(kept.content), context.store.notes(record.id)
    scored: list[Scored] = []
    with suppress(Failure, NotOfferedError):  # what this version cannot read is given as it was kept
        scored = [score(step) for step in replay_kept(content_of(context, kept.content), kept)]
    moves = [_move(move, scored[n] if n < len(scored) else None) for n, move in enumerate(kept.moves)]
    return ResultPlaythrough(
        scenario=kept.scenario, title=label.title, version=label.version, seed=kept.seed,
        content=kept.content, begun=kept.begun, finished=kept.finished, practice=kept.practice,
        verdicts=kept.verdicts, time_factor=kept.time_factor,
        timers_since=kept.timers_since, given=kept.given, moves=moves,
        notes=[ResultNote(*note) for note in notes],
    )  # fmt: skip


def _move(move: Move, scored: Scored | None) -> ResultMove:
    factors = None if move.factors is None else list(move.factors)
    if scored is None:
        return ResultMove(move.scene, move.choice, move.seconds, move.confidence, factors)
    picks = None if scored.picks is None else (scored.picks.right, scored.picks.of, scored.picks.by_chance)
    return ResultMove(
        move.scene, move.choice, move.seconds, move.confidence, factors,
        scored.call, scored.style, scored.fit, scored.execution, picks,
    )  # fmt: skip
