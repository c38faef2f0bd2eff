"""What a person is called."""

from trainer.language.translation import _
from trainer.records.settings import ME


def called(person: str) -> str:
    """What a face calls a person; somebody who gave no name is "Me"."""
    return _("Me") if person == ME else person
