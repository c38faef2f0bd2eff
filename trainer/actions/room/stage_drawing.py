"""The picture of the stage as it is sent."""

from trainer.actions.catalog.picture_svg import picture_svg
from trainer.actions.room.stage_picture import picture_at
from trainer.packs.model import Scenario


def stage_drawing(scenario: Scenario, scene: str) -> bytes | None:
    """SVG of that scene, or ("") of the story; None where there is nothing that can be drawn."""
    found = picture_at(scenario, scene)
    return picture_svg(found) if found is not None else None
