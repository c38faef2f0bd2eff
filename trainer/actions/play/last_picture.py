"""The picture that stands for how a playthrough ended."""

from trainer.actions.catalog.catalog_entry import PictureRef
from trainer.actions.catalog.shown_picture import picture_ref
from trainer.actions.play.play_session import PlaySession


def last_picture(session: PlaySession) -> PictureRef | None:
    """That of the ending, else of the last scene that has one, else of the scenario; None if there is none at all."""
    states = (session.state, *(step.before for step in reversed(session.steps)))
    met = (state.scene.pictures for state in states)
    found = (picture_ref(pictures[session.met_before % len(pictures)]) for pictures in met if pictures)
    return next((picture for picture in found if picture is not None), picture_ref(session.scenario.picture))
