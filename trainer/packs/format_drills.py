"""The format of a file of drills: single decisions, each in versions that differ in one factor."""

from typing import Annotated, Literal

from msgspec import UNSET, Meta

from trainer.packs import limits
from trainer.packs.format import Call, Sets, Style, ToldItem
from trainer.packs.format_parts import Document, Id, Line, Maybe, Prose, Speech
from trainer.packs.format_people import Cast, Pictures
from trainer.packs.format_situation import DiffersItem, SituationItem
from trainer.packs.names import ID_HELP


class DrillAnswer(ToldItem, frozen=True, kw_only=True):
    """What one answer does in a drill: how well, and what one sees happen. Nothing comes after it."""

    outcome: Maybe[
        Annotated[Prose, Meta(description="What one sees happen, in every version that says nothing else of it.")]
    ] = UNSET


class DrillChoice(DrillAnswer, frozen=True, kw_only=True):
    """One answer, the same in every version of the drill."""

    id: Annotated[Id, Meta(description="Unique within its drill. " + ID_HELP)]
    text: Speech
    style: Annotated[Style, Meta(description="directive controls, inspiring enables, passive does neither.")]


class DrillChoicesOfSet(Document, frozen=True):
    """The choices of a drill, taken word for word from a twin set."""

    use: Annotated[Id, Meta(description="The name of the set.")]
    each: Annotated[dict[Id, DrillAnswer], Meta(description="Every id of the set to what it does here.")]


class VersionItem(Document, frozen=True, kw_only=True):
    """One version of a drill: a decision of its own, with the choices of all."""

    text: Annotated[Prose, Meta(description="What happens in this version; the turned factor shows itself here.")]
    call: Annotated[Call, Meta(description="The style that fits; either is asked but not scored.")]
    because: Annotated[Prose, Meta(description="One sentence: which facts of this moment make the call.")]
    situation: Maybe[
        Annotated[SituationItem, Meta(description="In the first version, and only there: all factors of the moment.")]
    ] = UNSET
    differs: Maybe[
        Annotated[
            DiffersItem,
            Meta(description="In every later version: the one factor that is not as in the first, and its level."),
        ]
    ] = UNSET
    outcomes: Maybe[
        Annotated[
            dict[Id, Prose],
            Meta(description="What one sees happen in this version, by the id of the choice, instead of its outcome."),
        ]
    ] = UNSET


class DrillItem(Document, frozen=True, kw_only=True):
    """A decision on its own, a minute long, in versions that differ in one factor."""

    role: Annotated[str, Meta(pattern=r"\S", max_length=600, description="Who you are, in one or two sentences.")]
    choices: Annotated[
        Annotated[list[DrillChoice], Meta(min_length=1, max_length=limits.CHOICES)] | DrillChoicesOfSet,
        Meta(description="The answers, the same in every version; or {use: a set, each: {id: ...}}."),
    ]
    versions: Annotated[
        list[VersionItem],
        Meta(
            min_length=2,
            max_length=limits.VERSIONS,
            description="The first states its situation; each later one differs from it in one factor.",
        ),
    ]
    title: Maybe[Annotated[Line, Meta(description="A few words, the same for every version; give no call away.")]] = (
        UNSET
    )
    text: Maybe[Annotated[Prose, Meta(description="What is the same in every version, told before its own text.")]] = (
        UNSET
    )
    picture: Maybe[Pictures] = UNSET


class DrillsFile(Document, frozen=True, kw_only=True):
    """Format 2: a file of drills, beside the scenarios of a pack. Practice takes from them first."""

    kind: Annotated[Literal["drills"], Meta(description="drills: single decisions instead of a scenario.")]
    drills: Annotated[
        dict[Id, DrillItem],
        Meta(min_length=1, max_length=limits.DRILLS, description="Drill id to drill."),
    ]
    topic: Maybe[Annotated[Line, Meta(description="What they are about, in a few words.")]] = UNSET
    cast: Maybe[Cast] = UNSET
    sets: Maybe[Sets] = UNSET
