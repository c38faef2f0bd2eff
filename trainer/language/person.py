"""What a person is called."""

from trainer.language.translation import _
from trainer.records.settings import LONGEST_NAME, ME


def called(person: str) -> str:
    """What a face calls a person; somebody who gave no name is "Me"."""
    return _("Me") if person == ME else person


def what_a_name_is() -> str:
    """What is said to somebody who chose what is no name."""
    said = _("A name is one line of at most {most} characters that can be read. Choose another.")
    return said.format(most=LONGEST_NAME)
