"""What a picture is made of, as values."""

from typing import Any, NamedTuple


class Someone(NamedTuple):
    """Somebody as they are seen: how they look, and the mood and the pose they are in now.

    `id` stands for what an author leaves open: the same one always gets the same face. `age` is in years, `skin`
    from 1, light, to 6, dark. What is empty is chosen by the id. `name` is not drawn: it is for
    those who cannot see the picture.
    """

    id: str
    name: str = ""
    mood: str = "calm"
    age: int = 40
    skin: int = 0
    hair: str = ""
    wears: str = ""
    build: str = ""
    look: str = ""
    beard: str = ""
    glasses: bool = False
    pose: str = ""
    colour: str = ""


class Drawn(NamedTuple):
    """A picture to be drawn: a place in a light, who is in it from left to right, and the things in front."""

    place: str
    light: str = ""
    people: tuple[Someone, ...] = ()
    things: tuple[str, ...] = ()


def drawn_from(values: list[Any]) -> Drawn:
    """What was kept as a list, as JSON keeps it."""
    place, light, people, things = values
    return Drawn(place, light, tuple(Someone(*each) for each in people), tuple(things))
