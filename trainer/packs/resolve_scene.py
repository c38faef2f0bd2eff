"""One scene: its text, its decision with cases and questions, or its ending with voices."""

from collections.abc import Sequence

from msgspec import UNSET, UnsetType

from trainer.packs.format import CaseItem, QuestionItem, SceneItem
from trainer.packs.format_people import PictureItem
from trainer.packs.format_situation import SituationItem
from trainer.packs.model import Case, Decision, Passage, Picture, Question, Scene, Voice
from trainer.packs.names import TIMEOUT
from trainer.packs.picture_parts import Pose, Wears
from trainer.packs.resolve_answers import choices_of, timeout_of
from trainer.packs.resolving import Path, Resolving, or_else, part_of, spots_in
from trainer.packs.situation import Situation, situation_from_words

OF_FORMAT_TWO = ("moment", "holds", "voices", "cases", "questions", "notes")


def scene_of(found: Resolving, id: str, item: SceneItem) -> Scene:
    """The scene, and its problems among those found."""
    found.scene, path = id, ("scenes", id)
    ending = or_else(item.ending, None)
    if (ending is None) == isinstance(item.choices, UnsetType):
        what = "neither choices nor an ending" if ending is None else "both choices and an ending"
        found.report("RC217", path, f"Scene {id!r} has {what}.", "Give it one of the two.")
    node = part_of(found.tree, *path)
    spots = spots_in(node)
    for key in OF_FORMAT_TWO:
        if key in spots:
            found.needs_format_two(f"`{key}`", (*path, key))
    passages = found.passages(item.text, (*path, "text"))
    pictures = pictures_of(found, item.picture, (*path, "picture"))
    scene = Scene(
        id=id, title=or_else(item.title, id.replace("-", " ").capitalize()).strip(), text=_joined(passages),
        picture=pictures[0] if pictures else None, decision=_decision(found, item, node, path), ending=ending,
        spots=spots, variants=pictures[1:],
        passages=() if len(passages) == 1 and passages[0].when is None else passages,
        voices=_voices(found, item, path), moment=or_else(item.moment, id),
        holds=found.condition(item.holds, (*path, "holds")), notes=or_else(item.notes, "").strip(),
    )  # fmt: skip
    found.scene = None
    return scene


def _joined(passages: Sequence[Passage]) -> str:
    return "\n\n".join(passage.text for passage in passages)


def _voices(found: Resolving, item: SceneItem, path: Path) -> tuple[Voice, ...]:
    voices = or_else(item.voices, [])
    if voices and isinstance(item.ending, UnsetType):
        found.report("RC226", (*path, "voices"), "`voices` are heard at an ending only.", "Move them to an ending.")
    for place, voice in enumerate(voices):
        found.check_person(voice.who, (*path, "voices", place, "who"))
    return tuple(
        Voice(voice.who, voice.text.strip(), found.condition(voice.when, (*path, "voices", place, "when")))
        for place, voice in enumerate(voices)
    )


def _decision(found: Resolving, item: SceneItem, node: object, path: Path) -> Decision | None:
    if isinstance(item.choices, UnsetType):
        for key in ("questions", "cases"):
            if not isinstance(getattr(item, key), UnsetType):
                found.report("RC226", (*path, key), f"`{key}` stands in a scene without choices.", "Take it away.")
        return None
    timer, timeout = or_else(item.timer, None), item.on_timeout
    if (timer is None) != isinstance(timeout, UnsetType):
        _report_timer(found, path, no_timer=timer is None)
    cases = _cases(found, item, path)
    choices = choices_of(found, item.choices, node, path)
    last = cases[-1]
    use = None if isinstance(item.choices, list) else item.choices.use
    return Decision(
        timer=timer, situation=last.situation, call=last.call, because=_joined(last.reasons), choices=choices,
        on_timeout=None if isinstance(timeout, UnsetType) else timeout_of(found, timeout, (*path, "on_timeout")),
        fixed_order=not isinstance(item.order, UnsetType),
        cases=() if len(cases) == 1 and all(each.when is None for each in last.reasons) else cases,
        questions=_questions(found, or_else(item.questions, []), {choice.id for choice in choices}, path), twin=use,
    )  # fmt: skip


def _report_timer(found: Resolving, path: Path, *, no_timer: bool) -> None:
    missing = "timer" if no_timer else "on_timeout"
    help = "Say what happens if nobody answers: on_timeout: {outcome: ..., next: ...}."
    if no_timer:
        help = "Say after how many seconds: timer: 30. Or take on_timeout away."
    found.report("RC216", (*path, "timer"), f"Scene {path[1]!r} has no {missing!r}.", help)


def _cases(found: Resolving, item: SceneItem, path: Path) -> tuple[Case, ...]:
    """What the decision may be; one that is always the same is one case."""
    if isinstance(item.cases, UnsetType):
        return (_case(found, item, UNSET, path),)
    beside = [key for key in ("situation", "call", "because") if not isinstance(getattr(item, key), UnsetType)]
    for key in beside:
        message = f"`{key}` stands beside `cases`, which have one each."
        found.report("RC226", (*path, key), message, "Move it into the last case, or take the cases away.")
    cases = tuple(_case(found, case, case.when, (*path, "cases", place)) for place, case in enumerate(item.cases))
    found.check_first_that_holds([case.when for case in cases], (*path, "cases"))
    return cases


def _case(found: Resolving, item: SceneItem | CaseItem, when: str | UnsetType, path: Path) -> Case:
    return Case(
        _situation(item.situation), or_else(item.call, None), found.passages(item.because, (*path, "because")),
        found.condition(when, (*path, "when")),
    )  # fmt: skip


def _situation(item: SituationItem | UnsetType) -> Situation | None:
    if isinstance(item, UnsetType):
        return None
    return situation_from_words({f: w for f in item.__struct_fields__ if (w := getattr(item, f)) is not UNSET})


def _questions(found: Resolving, items: list[QuestionItem], choices: set[str], path: Path) -> tuple[Question, ...]:
    seen = {*choices, TIMEOUT}
    for place, item in enumerate(items):
        here = (*path, "questions", place)
        if item.id in seen:
            message = f"The question {item.id!r} has the id of another answer of this scene."
            found.report("RC211", (*here, "id"), message, "Rename it.")
        seen.add(item.id)
        if not isinstance(item.who, UnsetType):
            found.check_person(item.who, (*here, "who"))
    return tuple(
        Question(
            item.id, item.text.strip(), item.answer.strip(), or_else(item.who, None), item.seconds,
            or_else(item.sets, None),
        )
        for item in items
    )  # fmt: skip


def pictures_of(found: Resolving, source: object, path: Path) -> tuple[Picture, ...]:
    """The pictures an author named, in their order."""
    if isinstance(source, list):
        several = (pictures_of(found, each, (*path, place)) for place, each in enumerate(source))
        return tuple(picture for one in several for picture in one)
    if isinstance(source, str):
        if "\n" in source.strip():
            help = "Write something, and keep it on one line."
            found.report("RC207", path, "The name of a picture must be one line of text.", help)
        return (Picture(found.check_words(source, path), "." not in source, ""),)
    return (_drawn_or_file(found, source, path),) if isinstance(source, PictureItem) else ()


def _drawn_or_file(found: Resolving, source: PictureItem, path: Path) -> Picture:
    """A file of the pack with its words, or a place that the program draws."""
    place, file = or_else(source.place, None), or_else(source.file, None)
    if (place is None) == (file is None):
        help = "Write {file: hall.png, alt: What it shows}, or {place: office, light: evening}."
        found.report("RC228", path, "A picture is either a `file` or a `place`.", help)
    if place is None:
        for key in ("light", "people", "poses", "wears", "things"):
            if not isinstance(getattr(source, key), UnsetType):
                said = "with" if key == "people" else key
                found.report("RC228", path, f"`{said}` goes with a `place`.", "Take it away, or name a place.")
        if isinstance(source.alt, UnsetType):
            found.report("RC202", path, f"{'.'.join(map(str, path))} has no 'alt'.", "Add the key.")
        return Picture(file or "", False, or_else(source.alt, ""))
    found.needs_format_two("A `place`", path)
    people = []
    for number, who in enumerate(or_else(source.people, [])):
        name, mood = (who, "calm") if isinstance(who, str) else next(iter(who.items()), ("", "calm"))
        found.check_person(name, (*path, "with", number))
        people.append((name, mood))
    poses: dict[str, Pose] = or_else(source.poses, {})
    wears: dict[str, Wears] = or_else(source.wears, {})
    for key, names in (("poses", poses), ("wears", wears)):
        for name in names:
            if name not in dict(people):
                message = f"{name!r} stands under `{key}` and isn't in the picture."
                found.report("RC228", (*path, key), message, f"Name them in `with`, or take `{key}` away.")
    return Picture(
        place, True, or_else(source.alt, ""), or_else(source.light, ""), tuple(people), True, tuple(poses.items()),
        tuple(or_else(source.things, [])), tuple(wears.items()),
    )  # fmt: skip
