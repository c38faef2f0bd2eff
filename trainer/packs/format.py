"""The format of a pack, defined once: what is typed here is what the reader accepts and what editors explain.

`trainer/packs/schema.py` makes the JSON Schema from these types; the descriptions are what an author's
editor shows while they type, and the help of a problem.
"""

from typing import Annotated, Literal, TypeAlias, TypeVar

import msgspec
from msgspec import UNSET, Meta, UnsetType

from trainer.packs import limits
from trainer.packs.names import ID_HELP, ID_PATTERN, NAME_HELP, NAME_PATTERN, ONE_LINE

T = TypeVar("T")
Maybe: TypeAlias = T | UnsetType
"""May be left out."""

LINE_PATTERN = r"^(?![\s\S]*\n)[\s\S]*\S"

Id = Annotated[str, Meta(pattern=ID_PATTERN, max_length=64, description=ID_HELP)]
Name = Annotated[str, Meta(pattern=NAME_PATTERN, max_length=64, description=NAME_HELP)]
Line = Annotated[str, Meta(pattern=LINE_PATTERN, max_length=200, description="One line of text.")]
Prose = Annotated[
    str,
    Meta(
        pattern=r"\S",
        max_length=8_000,
        description="Paragraphs with **strong**, *emphasis* and lists; no HTML, no links.",
    ),
]
Speech = Annotated[str, Meta(pattern=r"\S", max_length=1_000, description="What the person would say or do.")]
ConditionText = Annotated[
    str,
    Meta(
        pattern=r"\S",
        max_length=limits.CONDITION_LENGTH,
        description="Meters, flags and numbers with and, or, not, < <= > >= == != and brackets.",
    ),
]

Style = Literal["directive", "inspiring", "passive"]
Call = Literal["directive", "inspiring", "either"]
Execution = Literal["strong", "fair", "weak"]
EndingKind = Literal["good", "mixed", "bad"]
Tactic = Literal[
    "rational persuasion", "apprising", "inspirational appeal", "consultation", "collaboration", "ingratiation",
    "personal appeal", "exchange", "coalition", "legitimating", "pressure",
]  # fmt: skip
Skill = Literal[
    "planning", "organizing", "directing", "controlling", "enterprise", "design", "inspiring", "action",
]  # fmt: skip
Slip = Literal[
    "vague order", "coercion", "micromanaging", "false consensus", "abdication", "hollow speech", "empty promise",
    "blame",
]  # fmt: skip

CheckLevel = Literal["off", "note", "warning"]
Code = Annotated[str, Meta(pattern=rf"^{ONE_LINE}RC3[0-9]{{2}}$", description="The code of a check, such as RC312.")]

Change = bool | Annotated[int, Meta(ge=-100, le=100)]
Effects = Annotated[
    dict[Name, Change],
    Meta(max_length=32, description="A number is added to a meter; true or false sets a flag."),
]


class _Document(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A mapping of the format; a key that is not named is a problem."""


class PictureFile(_Document, frozen=True):
    """A picture of the pack with the words for those who cannot see it."""

    file: Annotated[Line, Meta(description="A PNG, JPEG or WebP file of the pack.")]
    alt: Annotated[Line, Meta(description="What the picture shows, for those who cannot see it.")]


Picture = Annotated[
    Line | PictureFile,
    Meta(description="A picture that ships with the app, a file of the pack, or {file, alt}."),
]


Pictures = Annotated[
    Line | PictureFile | Annotated[list[Picture], Meta(min_length=1, max_length=8)],
    Meta(description="A picture; or several of the same moment, of which another one is shown when it is met again."),
]


class BranchItem(_Document, frozen=True):
    """One way on. The last of a list has no `when`."""

    to: Annotated[Id, Meta(description="The scene that follows.")]
    when: Maybe[Annotated[ConditionText, Meta(description="Taken if this is true.")]] = UNSET


Next = Annotated[
    Id | Annotated[list[BranchItem], Meta(min_length=1, max_length=20)],
    Meta(description="A scene, or a list of {when, to} whose last entry has no when."),
]


class TimeoutItem(_Document, frozen=True):
    """What happens if the time runs out. It counts as a passive move."""

    next: Next
    outcome: Maybe[Annotated[Prose, Meta(description="What the person sees happen.")]] = UNSET
    effects: Maybe[Effects] = UNSET


class ChoiceItem(_Document, frozen=True):
    """One answer to a decision."""

    id: Annotated[Id, Meta(description="Unique within its scene. " + ID_HELP)]
    text: Annotated[Speech, Meta(description="What the person would say or do.")]
    style: Annotated[Style, Meta(description="directive controls, inspiring enables, passive does neither.")]
    next: Next
    execution: Annotated[Execution, Meta(description="How well it does what its style sets out to do.")] = "fair"
    tactic: Maybe[Annotated[Tactic, Meta(description="The influence tactic (Yukl) it uses.")]] = UNSET
    skills: Maybe[
        Annotated[list[Skill], Meta(max_length=8, description="The skills of management or leadership it uses.")]
    ] = UNSET
    slip: Maybe[Annotated[Slip, Meta(description="The name of what is wrong with it.")]] = UNSET
    outcome: Maybe[Annotated[Prose, Meta(description="What the person sees happen.")]] = UNSET
    effects: Maybe[Effects] = UNSET
    when: Maybe[Annotated[ConditionText, Meta(description="Offered only if this is true.")]] = UNSET


class SituationItem(_Document, frozen=True):
    """The factors of a decision. A factor that is left out has its neutral level."""

    urgency: Annotated[Literal["days", "hours", "minutes"], Meta(description="How soon it must be decided.")]
    stakes: Maybe[Annotated[Literal["low", "high", "critical"], Meta(description="What is lost if it goes wrong.")]] = (
        UNSET
    )
    procedure: Maybe[Annotated[Literal["none", "partial", "known"], Meta(description="Is there a known way?")]] = UNSET
    knowledge: Maybe[
        Annotated[Literal["team", "shared", "leader"], Meta(description="Who has what it takes to decide?")]
    ] = UNSET
    commitment: Maybe[Annotated[Literal["none", "some", "vital"], Meta(description="Must they believe in it?")]] = UNSET
    acceptance: Maybe[
        Annotated[Literal["resisted", "doubtful", "willing"], Meta(description="Would they accept an order?")]
    ] = UNSET
    belief: Maybe[
        Annotated[Literal["lost", "shaken", "shared"], Meta(description="Do they believe in the purpose?")]
    ] = UNSET
    competence: Maybe[Annotated[Literal["low", "mixed", "high"], Meta(description="How able is the team at this?")]] = (
        UNSET
    )
    legitimacy: Maybe[
        Annotated[Literal["none", "partial", "full"], Meta(description="How legitimate is your authority?")]
    ] = UNSET
    conflict: Maybe[Annotated[Literal["none", "open"], Meta(description="Is there conflict over the way?")]] = UNSET
    duty: Maybe[Annotated[Literal["none", "binding"], Meta(description="Does law, safety or policy decide?")]] = UNSET


class SceneItem(_Document, frozen=True):
    """One moment: text, and either a decision (`choices`) or an `ending`."""

    text: Annotated[Prose, Meta(description="What happens, second person, present tense.")]
    title: Maybe[Annotated[Line, Meta(description="A few words; the debrief names the moment by it.")]] = UNSET
    picture: Maybe[Pictures] = UNSET
    ending: Maybe[Annotated[EndingKind, Meta(description="Marks an ending: good, mixed or bad.")]] = UNSET
    timer: Maybe[
        Annotated[int, Meta(ge=5, le=600, description="Seconds; running out is a passive move. Needs on_timeout.")]
    ] = UNSET
    order: Maybe[Annotated[Literal["fixed"], Meta(description="Keeps the choices in the order written.")]] = UNSET
    situation: Maybe[Annotated[SituationItem, Meta(description="The facts of this moment; the model reads them.")]] = (
        UNSET
    )
    call: Maybe[Annotated[Call, Meta(description="The style that fits; either is asked but not scored.")]] = UNSET
    because: Maybe[Annotated[Prose, Meta(description="One sentence: which facts of this moment make the call.")]] = (
        UNSET
    )
    choices: Maybe[
        Annotated[list[ChoiceItem], Meta(min_length=1, max_length=limits.CHOICES, description="The answers.")]
    ] = UNSET
    on_timeout: Maybe[Annotated[TimeoutItem, Meta(description="What happens if the time runs out.")]] = UNSET


class MeterItem(_Document, frozen=True):
    """Something that rises and falls between 0 and 100."""

    label: Annotated[str, Meta(pattern=LINE_PATTERN, max_length=40, description="Its name on the screen.")]
    start: Annotated[int, Meta(ge=0, le=100, description="Where it begins, 0 to 100.")] = 50


class ScenarioFile(_Document, frozen=True):
    """One branching situation: a role, meters and scenes."""

    id: Id
    title: Annotated[Line, Meta(description="Its name on the screen.")]
    role: Annotated[str, Meta(pattern=r"\S", max_length=600, description="Who you are, in one or two sentences.")]
    start: Annotated[Id, Meta(description="The first scene.")]
    scenes: Annotated[dict[Id, SceneItem], Meta(min_length=1, description="Scene id to scene.")]
    topic: Maybe[Annotated[Line, Meta(description="What it is about, in a few words.")]] = UNSET
    minutes: Maybe[Annotated[int, Meta(ge=1, le=240, description="How long it takes, about.")]] = UNSET
    picture: Maybe[Picture] = UNSET
    meters: Maybe[Annotated[dict[Name, MeterItem], Meta(max_length=limits.METERS, description="Name to meter.")]] = (
        UNSET
    )


class PackFile(_Document, frozen=True):
    """`pack.yaml`: what the pack is and who wrote it."""

    format: Annotated[Literal[1], Meta(description="The version of the format: 1.")]
    id: Id
    title: Annotated[Line, Meta(description="Its name on the screen.")]
    version: Annotated[
        str,
        Meta(pattern=r"^[0-9]{1,6}\.[0-9]{1,6}\.[0-9]{1,6}([+-][0-9A-Za-z.+-]{1,64})?$", description="Such as 1.0.0."),
    ]
    language: Annotated[str, Meta(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", description="Such as en or pt-BR.")]
    authors: Maybe[Annotated[list[Line], Meta(max_length=50, description="Who wrote it.")]] = UNSET
    license: Maybe[Annotated[Line, Meta(description="Such as CC-BY-4.0.")]] = UNSET
    summary: Maybe[
        Annotated[str, Meta(pattern=r"\S", max_length=1_000, description="What it is about, in a sentence or two.")]
    ] = UNSET
    checks: Maybe[
        Annotated[
            dict[Code, CheckLevel],
            Meta(max_length=100, description="What a check counts as in this pack: off, note or warning."),
        ]
    ] = UNSET
