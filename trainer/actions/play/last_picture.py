"""The picture that stands for how a playthrough ended."""

from trainer.actions.catalog.catalog_entry import PictureRef
from trainer.actions.catalog.shown_picture import picture_ref
from trainer.actions.play.play_session import PlaySession


def last_picture(session: PlaySession) -> PictureRef | None:
    """That of the ending, else of the last scene that has one, else of the scenario; None if there is none at all."""
    states = (session.state, *(step.before for step in reversed(session.steps)))
    met = next((state.scene.pictures for state in states if state.scene.pictures), ())
    picture = met[session.met_before % len(met)] if met else session.scenario.picture
    return picture_ref(picture, session.scenario.cast)
