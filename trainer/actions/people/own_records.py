"""What is kept of a person, in their own hands: all of it as one file, and all of it gone."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from trainer.actions.app_context import AppContext
from trainer.actions.failure import WRONG_USE, Failure, records_as_failures
from trainer.actions.people.owned_files import OWNERS, Erasure
from trainer.actions.play.playthroughs import replay_kept, scenario_of
from trainer.actions.save_file import save_file
from trainer.language.person import called, what_a_name_is
from trainer.language.records import sentence_of
from trainer.language.result_files import export_in_words
from trainer.language.translation import _
from trainer.packs.bundle import Bundle
from trainer.packs.model import Scenario
from trainer.play.engine import NotOfferedError
from trainer.play.playthrough import Playthrough
from trainer.records.faults import RecordsError
from trainer.records.kept import PlaythroughRecord
from trainer.records.people import Identity
from trainer.records.result_writer import ResultWriter, Signer
from trainer.records.settings import ME, Settings, is_name, load_settings
from trainer.records.signing import new_key
from trainer.scoring.counted_together import PlaythroughResult
from trainer.scoring.fit import ScoredMove, score


class Exported(NamedTuple):
    """How many playthroughs were saved, and what else is to be known of the file, in sentences."""

    playthroughs: int
    told: tuple[str, ...]


def export_records(context: AppContext, to: Path, pseudonym: str = "", *, replace: bool = False) -> Exported:
    """Save everything that is kept of a person as a result file, with the packs they played. Raises Failure.

    It is saved as `save_file` does. It carries the pseudonym (the name they go by here, unless another is given) and no
    name of a machine or folder. It is signed with a key of theirs, which is made the first time, where one can be kept.
    """
    name = pseudonym.strip() or ("" if context.person == ME else context.person)
    if name and not is_name(name):
        raise Failure(WRONG_USE, what_a_name_is())
    export = export_of(context, context.person, name)
    save_file(context.app_paths, export.data, to, replace=replace)
    writer = export.writer
    told = export_in_words(writer.left_out, len(export.unread), writer.own_lines, signed=export.signed)
    return Exported(writer.written, tuple(told))


class Export(NamedTuple):
    """A result file before it is written: its bytes, who counts them, what has no scenario, and if it is signed."""

    data: Iterator[bytes]
    writer: ResultWriter
    unread: list[int]
    signed: bool


def export_of(context: AppContext, person: str, name: str = "") -> Export:
    """All that is kept of somebody as a result file under that name. Raises Failure, also while it is read."""
    ids, contents = [], []
    mark, key = "", None
    with records_as_failures():
        if context.has_records:
            kept = context.store.playthroughs
            ids, contents = kept.ids(person), kept.contents(person)
            if ids:
                mark = context.store.people.mark(person, context.draw_seed())
                key = context.store.people.key(person, new_key)
    writer = ResultWriter(Signer(name or _("Anonymous"), mark, key))
    unread: list[int] = []
    data = writer.bytes_of(_bundles(context, contents), _results(context, ids, unread))
    return Export(data, writer, unread, key is not None or not ids)


def _bundles(context: AppContext, contents: Iterable[str]) -> Iterator[Bundle]:
    """The packs that were played, as far as they are kept. Raises Failure where the records are damaged."""
    for content in contents:
        try:
            with records_as_failures():
                bundle = context.store.bundles.bundle(content)
        except Failure as failure:
            if failure.damaged:
                raise
        else:
            yield bundle


def _results(context: AppContext, ids: Iterable[int], unread: list[int]) -> Iterator[PlaythroughResult]:
    """The playthroughs in which something was decided, read one by one; `unread` gets those without their scenario."""
    scenarios: dict[tuple[str, str], Scenario | None] = {}
    for id in ids:
        with records_as_failures():
            try:
                record = context.store.playthroughs.one(id)
            except RecordsError as error:
                if error.code == "playthrough not kept":  # another window has let go of it meanwhile
                    continue
                raise
        kept = record.playthrough
        if len(kept.moves) > kept.given:
            played = (kept.content, kept.scenario)
            if played not in scenarios:
                scenarios[played] = _scenario(context, kept)
            if scenarios[played] is None:
                unread.append(id)
            yield _result(context, record, scenarios[played])


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
    goes_on = plays == person and not any(person in each.names for each in others.values())  # it stopped half-way
    if person not in others and others and not goes_on:
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


def _scenario(context: AppContext, kept: Playthrough) -> Scenario | None:
    try:
        return scenario_of(context, kept)
    except Failure as failure:
        if failure.damaged:
            raise
        return None  # what this version cannot read is given as it was kept


def _result(context: AppContext, record: PlaythroughRecord, scenario: Scenario | None) -> PlaythroughResult:
    kept = record.playthrough
    with records_as_failures():
        label, notes = context.store.bundles.label(kept.content, kept.scenario), context.store.notes.of(record.id)
    moves: tuple[ScoredMove | None, ...] = (None,) * len(kept.moves)
    if scenario is not None:
        with suppress(NotOfferedError):
            moves = tuple(score(step) for step in replay_kept(scenario, kept))
    return PlaythroughResult(kept, moves, label.title, label.version, tuple(notes))
