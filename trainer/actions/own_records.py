"""What is kept of a person, in their own hands: all of it as one file, and all of it gone."""

from contextlib import suppress
from pathlib import Path

from trainer.actions.desk import Desk
from trainer.actions.failure import MACHINE, Failure, records_as_failures
from trainer.actions.playing import content_of, replay_kept
from trainer.actions.saving import save_file
from trainer.play.engine import NotOfferedError
from trainer.records.kept import Kept, KeptMove
from trainer.records.result_file import ResultMove, ResultNote, ResultPlaythrough, write_results
from trainer.records.settings import ME, Settings, load_settings, save_settings
from trainer.scoring.fit import Scored, score

ANONYMOUS = "Anonymous"


def export_records(desk: Desk, to: Path, pseudonym: str = "") -> int:
    """Save everything that is kept of a person as a result file. Returns the number of playthroughs; raises Failure.

    It carries the pseudonym (the name they go by here, unless another is given) and no name of a machine or folder;
    its hash says whether it was changed.
    """
    called = pseudonym.strip() or ("" if desk.person == ME else desk.person)
    with records_as_failures():
        kept = desk.store.playthroughs(desk.person) if desk.has_records else []
    save_file(write_results(called or ANONYMOUS, [_playthrough(desk, each) for each in kept]), to)
    return len(kept)


def erase_records(desk: Desk) -> Settings:
    """Erase everything that is kept of the person: records, copies, what was put aside, their name. Raises Failure.

    The records are overwritten before they go, so that no byte of them stays in a file of this folder. Copies hold
    everybody's records, so they go too, and one without this person is made. Returns the settings: who plays now.
    """
    places = desk.places
    with records_as_failures():
        desk.store.erase(desk.person)
        others = desk.store.people()
    desk.close()
    folder = places.records.parent
    left = [*(folder / "copies").glob("*"), *folder.glob(f"{places.records.stem}-damaged-*")]
    left += [*places.played.glob("*"), places.cache / "standings.json", Path(f"{places.records}-journal")]
    for path in left:
        _wipe(path)
    with records_as_failures():
        if others:
            desk.store.keep_copy(desk.now())
        settings = load_settings(places.settings)._replace(person=next(iter(others), ME))
        save_settings(places.settings, settings)
    desk.person = settings.person
    return settings


def _wipe(path: Path) -> None:
    if not path.is_file():
        return
    try:
        with path.open("r+b") as stream:
            stream.write(bytes(path.stat().st_size))
        path.unlink()
    except OSError as error:
        raise Failure(MACHINE, f"{path} could not be erased: {error.strerror}. Delete it by hand.") from None


def _playthrough(desk: Desk, kept: Kept) -> ResultPlaythrough:
    with records_as_failures():
        content, notes = desk.store.content(kept.digest), desk.store.notes(kept.id)
    scored: list[Scored] = []
    with suppress(Failure, NotOfferedError):  # what this version cannot read is given as it was kept
        scored = [score(step) for step in replay_kept(content_of(desk, kept.digest), kept)]
    moves = [_move(move, scored[n] if n < len(scored) else None) for n, move in enumerate(kept.moves)]
    return ResultPlaythrough(
        scenario=f"{content.pack}/{content.scenario}", title=content.title, version=content.version,
        content=kept.digest, begun=kept.begun, finished=kept.finished, practice=kept.practice,
        verdicts=kept.verdicts, time_factor=kept.time_factor, given=kept.given, moves=moves,
        notes=[ResultNote(*note) for note in notes],
    )  # fmt: skip


def _move(move: KeptMove, scored: Scored | None) -> ResultMove:
    factors = None if move.factors is None else list(move.factors)
    if scored is None:
        return ResultMove(move.scene, move.choice, move.seconds, move.confidence, factors)
    picks = None if scored.picks is None else (scored.picks.right, scored.picks.of, scored.picks.by_chance)
    return ResultMove(
        move.scene, move.choice, move.seconds, move.confidence, factors,
        scored.call, scored.style, scored.fit, scored.execution, picks,
    )  # fmt: skip
