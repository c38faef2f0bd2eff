"""What went wrong with records or a result file, each as one sentence that says what to do."""

from typing import TYPE_CHECKING

from trainer.language.numbers import listed, whole
from trainer.language.translation import N_, _, ngettext
from trainer.records.faults import DamagedError, FaultCode, NotErasedError, RecordsError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from trainer.records.result_format import NotAResultFileError, ResultFaultCode

_SENTENCES: dict[FaultCode, str] = {
    "no file": N_(
        "A folder or a device stands where the records should be, at {file}."
        " Move it away and try again, or start with --data and another folder."
    ),
    "link to nothing": N_(
        "The records at {file} are a link to something that is not there. Connect the disk it leads to and try again,"
        " or remove the link to begin new records."
    ),
    "moved on": N_("This playthrough went on in another window. Go on there, or open it again from Home."),
    "disk full": N_("The disk is full, so this could not be kept in {folder}. Make some room there and try again."),
    "busy": N_("Another window of Right Call is writing at the moment. Try again; if that does not help, close it."),
    "no writing": N_(
        "Nothing can be written in {folder}. Allow writing there, or start with --data and another folder."
    ),
    "unusable": N_(
        "The records in {file} could not be used ({reason}). Try again; if that does not help, copy {folder} to another"
        " disk and start from there with --data: this one may be failing."
    ),
    "closed": N_("The records were closed meanwhile. Try again."),
    "newer": N_(
        "These records were written by a newer Right Call and can only be looked at. "
        "Update the program to go on with them, or start with --data and another folder."
    ),
    "put in order": N_("Another window has put the records in order meanwhile. Try again."),
    "content damaged": N_(
        "A scenario kept in {file} is damaged; its debrief cannot be shown. Start it again from Home."
    ),
    "content not kept": N_("The scenario of that playthrough is not kept. Start it again from Home."),
    "playthrough not kept": N_("That playthrough is no longer kept. Start the scenario again from Home."),
    "note not kept": N_(
        "That playthrough is no longer kept, so this could not be added. Start the scenario again from Home."
    ),
    "no good copy": N_("There is no good copy of the records in {folder}. Go on with new ones."),
    "name taken": N_("{name} is somebody else here. Choose another name."),
    "no room for a copy": N_(
        "What you played is kept, but there is no room in {folder} for a copy of it. Make some room on the disk."
    ),
    "copy not written": N_(
        "What you played is kept, but no copy of it can be written in {folder}. Allow writing there, in copies too."
    ),
    "copy not proved": N_(
        "What you played is kept, but a copy of it in {folder} was not the same when it was read."
        " Those from before stay. Copy the folder to another disk: this one may be failing."
    ),
    "no copy now": N_(
        "What you played is kept, but no copy of it could be made in {folder} now ({reason})."
        " The next one is tried when you finish a scenario."
    ),
    "person gone": N_("Nobody called {name} is kept here any more. Choose again who plays."),
}

_RESULT_FILES: "dict[ResultFaultCode, str]" = {
    "too large": N_(
        "{file} is larger than a result file of an earlier version may be (32 MB). Save it anew with this one."
    ),
    "newer": N_("{file} was written by a newer Right Call. Update the program to read it."),
    "unreadable": N_("{file} is no result file of Right Call: {reason}."),
    "changed": N_("{file} was changed after it was saved, so it is not read. Ask for it again."),
}


def sentence_of(error: RecordsError) -> str:
    """The sentence for a failure of the records."""
    if isinstance(error, DamagedError):
        return _damaged(error)
    if isinstance(error, NotErasedError):
        said = _("This could not be erased yet: {files}. Allow writing there, then erase once more.")
        return said.format(files=listed(error.stayed))
    folder = error.path.parent if error.path else ""
    return _(_SENTENCES[error.code]).format(file=error.path, folder=folder, name=error.name, reason=error.reason)


def _damaged(error: DamagedError) -> str:
    if error.backup is None and error.saved:
        said = ngettext(
            "The records were damaged and have been put aside as {aside}. There is no copy yet, so new ones are begun;"
            " `trainer restore` brings back the {count} move that can still be read.",
            "The records were damaged and have been put aside as {aside}. There is no copy yet, so new ones are begun;"
            " `trainer restore` brings back the {count} moves that can still be read.",
            error.saved,
        )
        return said.format(aside=error.aside, count=whole(error.saved))
    if error.backup is None:
        said = _(
            "The records were damaged and have been put aside as {aside}."
            " There is no copy yet, so new records are begun; what was played before is not shown."
        )
    else:
        said = _(
            "The records were damaged and have been put aside as {aside}."
            " A good copy is at {copy}: `trainer restore` brings it back."
        )
    return said.format(aside=error.aside, copy=error.backup)


def not_counted_in_words(lost: "Mapping[str, int]", copies: "Path") -> str:
    """What is not counted, moves by title, and where the records from before the update are."""
    count = sum(lost.values())
    said = ngettext(
        "{count} move of {titles} is not counted: what was played there was damaged before an update."
        " The records from before it are in {folder}.",
        "{count} moves of {titles} are not counted: what was played there was damaged before an update."
        " The records from before it are in {folder}.",
        count,
    )
    return said.format(count=whole(count), titles=listed(lost), folder=copies)


def result_file_sentence(error: "NotAResultFileError") -> str:
    """The sentence for a file that is no result file, or not to be trusted; its reason is technical, and English."""
    return _(_RESULT_FILES[error.code]).format(file=error.path, reason=error.reason)
