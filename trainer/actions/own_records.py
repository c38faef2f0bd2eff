"""What is kept of a person, in their own hands: all of it as one file, and all of it gone."""

import hashlib
import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from trainer.actions.desk import Desk
from trainer.actions.failure import MACHINE, Failure, records_as_failures
from trainer.actions.playing import content_of, replay_kept
from trainer.actions.saving import save_file
from trainer.play.engine import NotOfferedError
from trainer.records.kept import Kept
from trainer.records.settings import ME, Settings, load_settings, save_settings
from trainer.scoring.fit import Scored, score

KIND = "right-call-results"
VERSION = 1
ANONYMOUS = "Anonymous"


def export_records(desk: Desk, to: Path, pseudonym: str = "") -> int:
    """Save everything that is kept of a person as a result file. Returns the number of playthroughs; raises Failure.

    It carries the pseudonym (the name they go by here, unless another is given) and no name of a machine or folder;
    its hash says whether it was changed.
    """
    called = pseudonym.strip() or ("" if desk.person == ME else desk.person)
    with records_as_failures():
        kept = desk.store.playthroughs(desk.person) if desk.has_records else []
    body = {
        "kind": KIND, "version": VERSION, "person": called or ANONYMOUS,
        "playthroughs": [_playthrough(desk, each) for each in kept],
    }  # fmt: skip
    text = json.dumps(body, ensure_ascii=False, sort_keys=True)
    body["hash"] = hashlib.blake2b(text.encode(), digest_size=32).hexdigest()
    save_file(json.dumps(body, ensure_ascii=False, indent=1).encode(), to)
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
    left += [places.cache / "standings.json", Path(f"{places.records}-journal")]
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


def _playthrough(desk: Desk, kept: Kept) -> dict[str, Any]:
    with records_as_failures():
        content, notes = desk.store.content(kept.digest), desk.store.notes(kept.id)
    scored: list[Scored] = []
    with suppress(Failure, NotOfferedError):  # what this version cannot read is given as it was kept
        scored = [score(step) for step in replay_kept(content_of(desk, kept.digest), kept)]
    return {
        "scenario": f"{content.pack}/{content.scenario}", "title": content.title, "version": content.version,
        "content": kept.digest, "begun": kept.begun, "finished": kept.finished, "practice": kept.practice,
        "verdicts": kept.verdicts, "time_factor": kept.time_factor,
        "moves": [
            {
                "scene": move.scene, "choice": move.choice, "seconds": move.seconds, "confidence": move.confidence,
                "factors": move.factors,
                **_as_scored(scored[number] if number < len(scored) else None),
            }
            for number, move in enumerate(kept.moves)
        ],
        "notes": [note._asdict() for note in notes],
    }  # fmt: skip


def _as_scored(scored: Scored | None) -> dict[str, Any]:
    if scored is None:
        return {}
    return {"call": scored.call, "style": scored.style, "fit": scored.fit, "execution": scored.execution}
