"""The sheet that a reader fills in: choices in letters, with the scene or without, and a line for the answer each.

Its head and the lines for answers are the same in every language, for a program reads them.
"""

from collections.abc import Iterator
from textwrap import wrap

from trainer.checks.blind.questions import BlindQuestion, BlindQuestions
from trainer.language.numbers import whole
from trainer.language.translation import _, ngettext
from trainer.packs.markup import blocks_of

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
HEAD = "right-call-blind 1"
WIDTH = 78


def head_of(pack: str, content: str, seed: int, *, with_scenes: bool, count: int) -> str:
    """The line that says which sheet this is."""
    scenes = "yes" if with_scenes else "no"
    return f"{HEAD} pack={pack} content={content} seed={seed} scenes={scenes} questions={count}"


def sheet_lines(head: str, asked: BlindQuestions, *, with_scenes: bool) -> Iterator[str]:
    """The whole sheet."""
    yield _("What would you say here?")
    yield head
    yield ""
    yield from _wrapped(_instructions(len(asked.asked), with_scenes=with_scenes))
    yield ""
    groups = list(dict.fromkeys(map(_group, asked.asked)))
    last = None
    for number, question in enumerate(asked.asked, start=1):
        if _group(question) != last:
            last = _group(question)
            yield from _begun(question, groups.index(last) + 1, len(groups), with_scenes=with_scenes)
        yield from _question(number, question, with_scenes=with_scenes)


def _group(question: BlindQuestion) -> str:
    """What is told together: a story, or all drills."""
    return question.scenario.key if question.scenario.drill is None else ""


def _instructions(count: int, *, with_scenes: bool) -> str:
    first = ngettext("{count} moment follows.", "{count} moments follow.", count).format(count=whole(count))
    seen = (
        _("You see what is shown in each, and what can be said there.")
        if with_scenes
        else _("You see only what can be said in each, and not the moment itself.")
    )
    said = _(
        "In some moments it fits to direct: to say who does what. In others it fits to inspire: to win people for"
        " something, or to let them find it. Which it is depends on the moment, and about half are of each kind. Write"
        " the letter of what fits best after the number at the foot of each, such as `1 = B`; guess where you do not"
        " know. The same things to say may come again: each time is a question of its own. Please do not go back, and"
        " talk to nobody about it before you are through."
    )
    return f"{first} {seen} {said}"


def _begun(question: BlindQuestion, number: int, of: int, *, with_scenes: bool) -> Iterator[str]:
    if of > 1 or (with_scenes and _group(question)):
        yield "=" * WIDTH
    if with_scenes and _group(question):
        yield question.scenario.title
        yield from _wrapped(question.scenario.role)
        yield ""
    elif of > 1:
        yield _("Part {number}").format(number=whole(number))
        yield ""


def _question(number: int, question: BlindQuestion, *, with_scenes: bool) -> Iterator[str]:
    yield f"--- {number} " + "-" * (WIDTH - 5 - len(str(number)))
    yield ""
    if with_scenes:
        if question.scenario.drill is not None:
            yield from _shown(question.scenario.role)
        yield from _shown(question.text)
        for asked, answer in question.told:
            yield from _wrapped(_("If you ask “{question}”: {answer}").format(question=asked, answer=_plain(answer)))
            yield ""
    for letter, choice in zip(LETTERS, question.choices, strict=False):
        yield from wrap(_plain(choice.text), WIDTH, initial_indent=f"  {letter}  ", subsequent_indent="     ")
        yield ""
    yield f"{number} = "
    yield ""


def _shown(text: str) -> Iterator[str]:
    for block in blocks_of(text):
        yield from wrap(block.plain, WIDTH, initial_indent="- " if block.item else "")
        yield ""


def _plain(text: str) -> str:
    return " ".join(block.plain for block in blocks_of(text))


def _wrapped(text: str) -> Iterator[str]:
    yield from wrap(text, WIDTH)
