"""The format of a pack, defined once: what is typed here is what the reader accepts and what editors explain.

Both formats are one definition; what belongs to format 2 alone says so, and is a problem in a pack of format 1.

`trainer/packs/schema.py` makes the JSON Schema from these types; the descriptions are what an author's
editor shows while they type, and the help of a problem.
"""

from typing import Annotated, Literal

from msgspec import UNSET, Meta

from trainer.packs import limits
from trainer.packs.format_parts import (
    LINE_PATTERN,
    ConditionText,
    Document,
    Effects,
    Id,
    Line,
    Maybe,
    Name,
    OnePassage,
    OneSpeech,
    Passages,
    Prose,
    ShortText,
    Speech,
    Word,
)
from trainer.packs.format_people import Cast, Picture, Pictures
from trainer.packs.format_situation import SituationItem
from trainer.packs.names import ID_HELP, ONE_LINE

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
Code = Annotated[str, Meta(pattern=rf"^{ONE_LINE}RC[34][0-9]{{2}}$", description="The code of a check, such as RC312.")]

Notes = Annotated[
    str,
    Meta(
        pattern=r"\S",
        max_length=2_000,
        description="Format 2: advice for whoever leads a room: what to watch for, what to ask. No player sees it.",
    ),
]


class BranchItem(Document, frozen=True):
    """One way on. The last of a list has no `when`."""

    to: Annotated[Id, Meta(description="The scene that follows.")]
    when: Maybe[Annotated[ConditionText, Meta(description="Taken if this is true.")]] = UNSET


Next = Annotated[
    ShortText | Annotated[list[BranchItem], Meta(min_length=1, max_length=20)],
    Meta(description="A scene, or a list of {when, to} whose last entry has no when."),
]


class TimeoutItem(Document, frozen=True):
    """What happens if the time runs out. It counts as a passive move."""

    next: Next
    outcome: Maybe[OnePassage] = UNSET
    effects: Maybe[Effects] = UNSET


class ToldItem(Document, frozen=True, kw_only=True):
    """How an answer is done: well or not, and by which means."""

    execution: Annotated[Execution, Meta(description="How well it does what its style sets out to do.")] = "fair"
    tactic: Maybe[Annotated[Tactic, Meta(description="The influence tactic (Yukl) it uses.")]] = UNSET
    skills: Maybe[
        Annotated[list[Skill], Meta(max_length=8, description="The skills of management or leadership it uses.")]
    ] = UNSET
    slip: Maybe[Annotated[Slip, Meta(description="The name of what is wrong with it.")]] = UNSET


class UseItem(ToldItem, frozen=True, kw_only=True):
    """What one answer of a twin set does where it is used: how well, what comes of it, where it leads."""

    next: Next
    outcome: Maybe[OnePassage] = UNSET
    effects: Maybe[Effects] = UNSET
    when: Maybe[Annotated[ConditionText, Meta(description="Offered only if this is true.")]] = UNSET


class ChoiceItem(UseItem, frozen=True, kw_only=True):
    """One answer to a decision."""

    id: Annotated[Id, Meta(description="Unique within its scene. " + ID_HELP)]
    text: OneSpeech
    style: Annotated[Style, Meta(description="directive controls, inspiring enables, passive does neither.")]


class SetChoice(Document, frozen=True):
    """One answer of a twin set: the sentence and its style, the same wherever it is used."""

    id: Annotated[Id, Meta(description="Unique within its set. " + ID_HELP)]
    text: Speech
    style: Annotated[Style, Meta(description="directive controls, inspiring enables, passive does neither.")]


class ChoicesOfSet(Document, frozen=True):
    """The choices of a decision, taken word for word from a twin set."""

    use: Annotated[Id, Meta(description="The name of the set.")]
    each: Annotated[dict[Id, UseItem], Meta(description="Every id of the set to what it does here.")]


class CaseItem(Document, frozen=True):
    """What a decision is if its condition holds. The first case that holds counts; the last has no `when`."""

    when: Maybe[Annotated[ConditionText, Meta(description="This case counts if it is true.")]] = UNSET
    situation: Maybe[Annotated[SituationItem, Meta(description="The facts of this moment; the model reads them.")]] = (
        UNSET
    )
    call: Maybe[Annotated[Call, Meta(description="The style that fits; either is asked but not scored.")]] = UNSET
    because: Maybe[Passages] = UNSET


class QuestionItem(Document, frozen=True):
    """Something one can ask before choosing. It takes seconds from the timer and shows the answer."""

    id: Annotated[Id, Meta(description="Unique within its scene, also among choices. " + ID_HELP)]
    text: Annotated[Line, Meta(description="What you ask.")]
    answer: Annotated[Prose, Meta(description="What you hear or see.")]
    who: Maybe[Annotated[Id, Meta(description="Who of the cast is asked.")]] = UNSET
    seconds: Annotated[int, Meta(ge=0, le=120, description="How much of the timer it takes.")] = 5
    sets: Maybe[Annotated[Name, Meta(description="A flag that is true once it was asked.")]] = UNSET


class VoiceItem(Document, frozen=True):
    """What somebody would say of you, under an ending and in the debrief."""

    who: Annotated[Id, Meta(description="Who of the cast says it.")]
    text: Prose
    when: Maybe[Annotated[ConditionText, Meta(description="Said only if this is true.")]] = UNSET


class SceneItem(Document, frozen=True):
    """One moment: text, and either a decision (`choices`) or an `ending`."""

    text: Annotated[Passages, Meta(description="What happens, second person, present tense.")]
    title: Maybe[Annotated[Line, Meta(description="A few words; the debrief names the moment by it.")]] = UNSET
    moment: Maybe[
        Annotated[Id, Meta(description="Format 2: the act it belongs to; sibling scenes name the same one.")]
    ] = UNSET
    picture: Maybe[Pictures] = UNSET
    holds: Maybe[
        Annotated[ConditionText, Meta(description="Format 2: true whenever the scene is reached; `check` proves it.")]
    ] = UNSET
    ending: Maybe[Annotated[EndingKind, Meta(description="Marks an ending: good, mixed or bad.")]] = UNSET
    voices: Maybe[
        Annotated[list[VoiceItem], Meta(max_length=12, description="Format 2: what people would say of you.")]
    ] = UNSET
    notes: Maybe[Notes] = UNSET
    timer: Maybe[
        Annotated[int, Meta(ge=5, le=600, description="Seconds; running out is a passive move. Needs on_timeout.")]
    ] = UNSET
    order: Maybe[Annotated[Literal["fixed"], Meta(description="Keeps the choices in the order written.")]] = UNSET
    situation: Maybe[Annotated[SituationItem, Meta(description="The facts of this moment; the model reads them.")]] = (
        UNSET
    )
    call: Maybe[Annotated[Call, Meta(description="The style that fits; either is asked but not scored.")]] = UNSET
    because: Maybe[Annotated[Passages, Meta(description="One sentence: which facts of this moment make the call.")]] = (
        UNSET
    )
    cases: Maybe[
        Annotated[
            list[CaseItem],
            Meta(
                min_length=1,
                max_length=limits.CASES,
                description="Format 2: instead of situation, call and because, where they depend on what came before.",
            ),
        ]
    ] = UNSET
    questions: Maybe[
        Annotated[
            list[QuestionItem],
            Meta(max_length=limits.QUESTIONS, description="Format 2: what can be asked before choosing, at most 3."),
        ]
    ] = UNSET
    choices: Maybe[
        Annotated[
            Annotated[list[ChoiceItem], Meta(min_length=1, max_length=limits.CHOICES)] | ChoicesOfSet,
            Meta(description="The answers; in format 2 also {use: a set, each: {id: ...}}."),
        ]
    ] = UNSET
    on_timeout: Maybe[Annotated[TimeoutItem, Meta(description="What happens if the time runs out.")]] = UNSET


class MeterItem(Document, frozen=True):
    """Something that rises and falls between 0 and 100."""

    label: Annotated[str, Meta(pattern=LINE_PATTERN, max_length=40, description="Its name on the screen.")]
    start: Annotated[int, Meta(ge=0, le=100, description="Where it begins, 0 to 100.")] = 50


Sets = Annotated[
    dict[Id, Annotated[list[SetChoice], Meta(min_length=1, max_length=limits.CHOICES)]],
    Meta(
        max_length=limits.SETS,
        description="Format 2: twin sets, the same choices word for word for two or more decisions.",
    ),
]
Draw = Annotated[
    dict[
        Word,
        Annotated[
            dict[Word, Annotated[int, Meta(ge=1, le=1_000)]],
            Meta(min_length=2, max_length=limits.DRAWN, description="Each value to its weight; not of 100."),
        ],
    ],
    Meta(
        max_length=limits.DRAWS,
        description="Format 2: what is drawn once a playthrough; conditions read it as `rhythm == shockable`.",
    ),
]


class ScenarioFile(Document, frozen=True):
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
    cast: Maybe[Cast] = UNSET
    draw: Maybe[Draw] = UNSET
    sets: Maybe[Sets] = UNSET
    notes: Maybe[Notes] = UNSET


class PackFile(Document, frozen=True):
    """`pack.yaml`: what the pack is and who wrote it."""

    format: Annotated[Literal[1, 2], Meta(description="The version of the format: 1 or 2.")]
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
    cast: Maybe[Cast] = UNSET
    sets: Maybe[Sets] = UNSET
    checks: Maybe[
        Annotated[
            dict[Code, CheckLevel],
            Meta(max_length=100, description="What a check counts as in this pack: off, note or warning."),
        ]
    ] = UNSET
