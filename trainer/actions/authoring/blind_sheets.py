"""Blind sheets: writing one for readers, reading those that come back, and scoring them.

A sheet from outside may be anything: each way of being wrong has its sentence.
"""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from trainer.actions.app_paths import AppPaths
from trainer.actions.catalog.unplayable import unplayable
from trainer.actions.failure import BAD_INPUT, WRONG_USE, Failure
from trainer.actions.save_file import save_file
from trainer.checks.blind.fared import Guesses, Score, scored
from trainer.checks.blind.questions import BlindQuestions, Face, blind_questions, content_of
from trainer.files.inputs import read_input
from trainer.language.numbers import listed, whole
from trainer.language.translation import _
from trainer.packs.load import load_pack
from trainer.packs.model import Pack
from trainer.packs.names import printable
from trainer.reports.blind_sheet import HEAD, LETTERS, head_of, sheet_lines

MOST_BYTES = 4_000_000
MOST_SEED = 2**31 - 1
_HEAD = re.compile(
    rf"{HEAD} pack=(?P<pack>[a-z0-9-]{{1,64}}) content=(?P<content>[0-9a-f]{{12}}) seed=(?P<seed>[0-9]{{1,10}})"
    r" scenes=(?P<scenes>yes|no) questions=(?P<questions>[0-9]{1,6})"
)
_ANSWER = re.compile(r"(?P<number>[0-9]{1,6}) *=(?P<answer>.*)")
_BLANK = re.compile(r"[\s_.…?-]*")


class _Head(NamedTuple):
    """What a sheet says of itself."""

    pack: str
    content: str
    seed: int
    with_scenes: bool
    questions: int


def write_sheet(
    app_paths: AppPaths, path: Path, to: Path, seed: int, *, with_scenes: bool, replace: bool = False
) -> BlindQuestions:
    """Write a sheet of the pack at `path`. Returns what it asks. Raises Failure."""
    pack = _pack_at(path)
    asked = blind_questions(pack, seed)
    if not asked.asked:
        said = _("{path} has no decision that is scored, so there is nothing to guess.")
        raise Failure(BAD_INPUT, said.format(path=path))
    head = head_of(pack.id, content_of(pack), seed, with_scenes=with_scenes, count=len(asked.asked))
    text = "\n".join((*sheet_lines(head, asked, with_scenes=with_scenes), ""))
    save_file(app_paths, text.encode(), to, replace=replace, inputs=(path,))
    return asked


def score_sheets(path: Path, files: Sequence[Path]) -> Score:
    """How the readers fared who filled in these sheets of the pack at `path`. Raises Failure."""
    pack = _pack_at(path)
    drawn: dict[int, BlindQuestions] = {}
    sheets: list[Guesses] = []
    seen: dict[str, Path] = {}
    for file in files:
        text = _text_of(file)
        if text in seen:
            said = _("{file} is the same as {other}. Name each reader's sheet once.")
            raise Failure(BAD_INPUT, said.format(file=file, other=seen[text]))
        seen[text] = file
        head = _head_of(file, text, pack)
        if head.seed not in drawn:
            drawn[head.seed] = blind_questions(pack, head.seed)
        sheets.append(Guesses(head.with_scenes, _guessed(file, text, head, drawn[head.seed])))
    return scored(next(iter(drawn.values())).asked, sheets)


def _pack_at(path: Path) -> Pack:
    loaded = load_pack(path)
    if loaded.pack is None:
        raise unplayable(path, loaded.problems)
    return loaded.pack


def _text_of(file: Path) -> str:
    """What stands in a sheet. Raises Failure where it can't be read."""
    try:
        if file.is_dir():
            raise Failure(BAD_INPUT, _("{file} is a folder. Name the sheets in it.").format(file=file))
        if file.is_file() and file.stat().st_size > MOST_BYTES:
            raise Failure(BAD_INPUT, _("{file} is too large to be a sheet.").format(file=file))
        return read_input(file).decode("utf-8-sig")
    except FileNotFoundError:
        raise Failure(WRONG_USE, _("There is nothing at {path}. Check the path.").format(path=file)) from None
    except OSError as error:
        said = _("{file} could not be read: {reason}.")
        raise Failure(BAD_INPUT, said.format(file=file, reason=error.strerror)) from None
    except UnicodeDecodeError:
        said = _("{file} is no plain text in UTF-8. Save the sheet as plain text.")
        raise Failure(BAD_INPUT, said.format(file=file)) from None


def _head_of(file: Path, text: str, pack: Pack) -> _Head:
    """What the sheet says of itself, if it is one of this pack as it is now. Raises Failure."""
    heads = [line.strip() for line in text.splitlines() if HEAD in line]
    match = _HEAD.fullmatch(heads[0]) if len(heads) == 1 else None
    if match is None:
        said = (
            _("{file} has the heads of {count} sheets in it. Save each reader's sheet as a file of its own.")
            if len(heads) > 1
            else _("{file} is no sheet of `trainer blind`, or its second line, which begins with {head}, was changed.")
        )
        raise Failure(BAD_INPUT, said.format(file=file, count=whole(len(heads)), head=f"`{HEAD}`"))
    head = _Head(
        match["pack"], match["content"], int(match["seed"]), match["scenes"] == "yes", int(match["questions"])
    )  # fmt: skip
    if head.pack != pack.id:
        said = _("{file} is a sheet of the pack {other}, and not of {pack}.")
        raise Failure(BAD_INPUT, said.format(file=file, other=head.pack, pack=pack.id))
    if head.content != content_of(pack):
        said = _("{file} was made of {pack} as it was before it was changed. Score it with that, or write a new sheet.")
        raise Failure(BAD_INPUT, said.format(file=file, pack=pack.id))
    return head


def _guessed(file: Path, text: str, head: _Head, asked: BlindQuestions) -> dict[Face, bool]:
    """Face to whether the style of what was picked there fits; a face that was left out is not in it."""
    if head.seed > MOST_SEED or head.questions != len(asked.asked):
        said = _("{file} says in its second line what no sheet of this pack can say. Write a new sheet.")
        raise Failure(BAD_INPUT, said.format(file=file))
    given: dict[int, str] = {}
    for line in text.splitlines():
        match = _ANSWER.fullmatch(line.strip())
        if match is None:
            continue
        number, answer = int(match["number"]), match["answer"].strip().rstrip(".)").strip()
        if not 1 <= number <= head.questions:
            raise _wrong(
                file, number, _("there is no question {number}; they go from 1 to {last}"), last=head.questions
            )
        if number in given:
            raise _wrong(file, number, _("question {number} is answered twice"))
        if _BLANK.fullmatch(answer):
            continue
        letters = LETTERS[: len(asked.asked[number - 1].choices)]
        if len(answer) != 1 or answer.upper() not in letters:
            said = _("question {number} is answered with {answer}; write one of {letters}")
            raise _wrong(file, number, said, answer=repr(printable(answer, 20)), letters=listed(letters))
        given[number] = answer.upper()
    if not given:
        raise Failure(BAD_INPUT, _("{file} has no answer in it. Write letters, such as `1 = B`.").format(file=file))
    questions = {number: asked.asked[number - 1] for number in given}
    return {
        each.face: each.choices[LETTERS.index(given[number])].style == each.call for number, each in questions.items()
    }


def _wrong(file: Path, number: int, said: str, **more: object) -> Failure:
    return Failure(BAD_INPUT, f"{file}: {said.format(number=number, **more)}.")
