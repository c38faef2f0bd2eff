"""Which picture is shown of those that a pack names."""

from collections.abc import Mapping

from trainer.actions.catalog.catalog_entry import PictureRef
from trainer.drawing.values import Drawn, Someone
from trainer.packs.builtin_pictures import DRAWN_PLACES
from trainer.packs.model import Person, Picture

GROWN_UP = 40
"""How old somebody is drawn whose age is not said."""


def picture_ref(picture: Picture | None, cast: Mapping[str, Person]) -> PictureRef | None:
    """The picture as faces show it. A place is drawn, unless it ships as a file for Home: nobody and nothing in it."""
    if picture is None:
        return None
    if not picture.place:
        return PictureRef(picture.name, picture.builtin, picture.alt)
    ships = f"{picture.name}-{picture.light}"
    if ships in DRAWN_PLACES and not picture.people and not picture.things:
        return PictureRef(ships, True, picture.alt)
    poses, wears = dict(picture.poses), dict(picture.wears)
    people = [someone(who, mood, cast.get(who), poses.get(who, "")) for who, mood in picture.people]
    people = [each._replace(wears=wears.get(each.id, each.wears)) for each in people]
    return PictureRef("", True, picture.alt, Drawn(picture.name, picture.light, tuple(people), picture.things))


def someone(who: str, mood: str, person: Person | None, pose: str = "") -> Someone:
    """Somebody of the cast in a mood, as they are drawn."""
    if person is None:
        return Someone(who, mood=mood, pose=pose)
    return Someone(
        who, person.name, mood, GROWN_UP if person.age is None else person.age, person.skin or 0, person.hair or "",
        person.wears or "", person.build or "", person.look or "", person.beard or "", person.glasses, pose,
        person.colour or "",
    )  # fmt: skip
