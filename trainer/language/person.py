"""What a person is called."""

from trainer.records.settings import ME


def called(person: str) -> str:
    """What a face calls a person; somebody who gave no name is "Me"."""
    return "Me" if person == ME else person
