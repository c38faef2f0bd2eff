"""What every document of the format is made of: ids and texts with their limits, passages, and effects."""

from typing import Annotated, TypeAlias, TypeVar

import msgspec
from msgspec import UNSET, Meta, UnsetType

from trainer.packs import limits
from trainer.packs.names import ID_HELP, ID_PATTERN, NAME_HELP, NAME_PATTERN, WORD_HELP, WORD_PATTERN

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
LongText = Annotated[str, Meta(max_length=8_000)]
ShortText = Annotated[str, Meta(max_length=1_000)]
"""Where a text may also be a list, its pattern is asked for in `resolving.py`: msgspec 0.22 corrupts memory when a
program ends that had a string with a pattern beside a list in one union."""
Word = Annotated[str, Meta(pattern=WORD_PATTERN, max_length=64, description=WORD_HELP)]
ConditionText = Annotated[
    str,
    Meta(
        pattern=r"\S",
        max_length=limits.CONDITION_LENGTH,
        description="Meters, flags and numbers with and, or, not, < <= > >= == != and brackets; in format 2 also what"
        " was drawn, with == and !=.",
    ),
]

Change = bool | Annotated[int, Meta(ge=-100, le=100)]
EffectsItem = Annotated[
    dict[Name, Change],
    Meta(max_length=32, description="A number is added to a meter; true or false sets a flag."),
]
EffectsWhen = Annotated[
    dict[Name, Change | ConditionText],
    Meta(max_length=33, description="Effects with a `when`: they come only if it is true."),
]
Effects = Annotated[
    EffectsItem | Annotated[list[EffectsWhen], Meta(min_length=1, max_length=limits.EFFECTS)],
    Meta(
        description="A number is added to a meter; true or false sets a flag. Format 2: or a list of such with `when`;"
        " every entry that holds is added. They read how things stand before the choice."
    ),
]


class Document(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A mapping of the format; a key that is not named is a problem."""


class PassageItem(Document, frozen=True):
    """A piece of text that is there only if its condition holds."""

    text: Prose
    when: Maybe[Annotated[ConditionText, Meta(description="Shown only if this is true.")]] = UNSET


Passages = Annotated[
    LongText | Annotated[list[LongText | PassageItem], Meta(min_length=1, max_length=limits.PASSAGES)],
    Meta(description="A text. Format 2: or a list of texts and {when, text}; each that holds is shown, in order."),
]
OnePassage = Annotated[
    LongText | Annotated[list[LongText | PassageItem], Meta(min_length=1, max_length=limits.PASSAGES)],
    Meta(
        description="What the person sees happen. Format 2: or a list of {when, text}; the first that holds is shown."
    ),
]
OneSpeech = Annotated[
    ShortText | Annotated[list[ShortText | PassageItem], Meta(min_length=1, max_length=limits.PASSAGES)],
    Meta(
        description="What the person would say or do. Format 2: or a list of {when, text}, the last without a when;"
        " the first that holds is shown."
    ),
]
