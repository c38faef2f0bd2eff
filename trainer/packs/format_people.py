"""Who is in a scenario, and how it looks: the cast, portraits and pictures."""

from typing import Annotated

import msgspec
from msgspec import UNSET, Meta

from trainer.packs import limits
from trainer.packs.format_parts import LINE_PATTERN, Document, Id, Line, Maybe, ShortText
from trainer.packs.picture_parts import (
    Beard,
    Build,
    Colour,
    Hair,
    Light,
    Look,
    Mood,
    PlaceName,
    Pose,
    Thing,
    Wears,
)  # fmt: skip


class PictureItem(Document, frozen=True):
    """A picture of the pack with words for those who cannot see it; or a place, drawn by the program (format 2)."""

    file: Maybe[Annotated[Line, Meta(description="A PNG, JPEG or WebP file of the pack; needs alt.")]] = UNSET
    alt: Maybe[Annotated[Line, Meta(description="What the picture shows, for those who cannot see it.")]] = UNSET
    place: Maybe[Annotated[PlaceName, Meta(description="Format 2: where it is, drawn by the program.")]] = UNSET
    light: Maybe[Annotated[Light, Meta(description="Format 2: the light of a place.")]] = UNSET
    people: Maybe[
        Annotated[
            list[str | dict[str, Mood]],
            Meta(max_length=7, description="Format 2: who of the cast is in it, each with a mood: [tomoko: tired]."),
        ]
    ] = msgspec.field(default=UNSET, name="with")
    poses: Maybe[
        Annotated[dict[Id, Pose], Meta(max_length=7, description="Format 2: who doesn't stand: {anselm: in-bed}.")]
    ] = UNSET
    wears: Maybe[
        Annotated[
            dict[Id, Wears],
            Meta(max_length=7, description="Format 2: who has other clothes on here: {halina: sweater}."),
        ]
    ] = UNSET
    things: Maybe[
        Annotated[list[Thing], Meta(max_length=4, description="Format 2: what lies in front: [rope, watch].")]
    ] = UNSET


Picture = Annotated[
    ShortText | PictureItem,
    Meta(
        description="A picture that ships with the app, a file of the pack, {file, alt}, or in format 2 {place, light,"
        " with, poses, wears, things}."
    ),
]


Pictures = Annotated[
    ShortText | PictureItem | Annotated[list[Picture], Meta(min_length=1, max_length=8)],
    Meta(description="A picture; or several of the same moment, of which another one is shown when it is met again."),
]


class Portrait(Document, frozen=True):
    """How somebody looks: drawn by the program from parts."""

    skin: Maybe[Annotated[int, Meta(ge=1, le=6, description="From 1, light, to 6, dark.")]] = UNSET
    hair: Maybe[Annotated[Hair, Meta(description="Length and colour.")]] = UNSET
    wears: Maybe[Annotated[Wears, Meta(description="What they have on.")]] = UNSET
    colour: Maybe[Annotated[Colour, Meta(description="The colour of what they have on.")]] = UNSET
    build: Maybe[Annotated[Build, Meta(description="How broad they are.")]] = UNSET
    look: Maybe[Annotated[Look, Meta(description="Whether face and shoulders are soft or strong.")]] = UNSET
    beard: Maybe[Annotated[Beard, Meta(description="What grows on chin and lip.")]] = UNSET
    glasses: Maybe[Annotated[bool, Meta(description="Whether they wear glasses.")]] = UNSET


class PersonItem(Document, frozen=True):
    """Somebody of the cast."""

    name: Annotated[str, Meta(pattern=LINE_PATTERN, max_length=60, description="Their name on the screen.")]
    age: Maybe[Annotated[int, Meta(ge=0, le=120, description="In years.")]] = UNSET
    about: Maybe[Annotated[Line, Meta(description="Who they are, in a few words.")]] = UNSET
    portrait: Maybe[Annotated[Portrait, Meta(description="How they look, drawn by the program from parts.")]] = UNSET


Cast = Annotated[
    dict[Id, PersonItem], Meta(max_length=limits.CAST, description="Format 2: who is in it, by a short name.")
]
