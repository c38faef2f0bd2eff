"""What files prove, told without names: people and files by numbers."""

from collections.abc import Mapping

from trainer.language.cohort_rows import person_numbered
from trainer.scoring.apart import Proof


def without_names(proof: Proof, files: Mapping[str, str]) -> Proof:
    """The same; `files` has what each is called instead."""
    people: dict[str, str] = {}

    def person(name: str) -> str:
        return people.setdefault(name, person_numbered(len(people) + 1))

    def called(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(files.get(name, name) for name in names)

    return Proof(
        called(tuple(proof.signed)), called(tuple(proof.unsigned)),
        [each._replace(person=person(each.person), files=called(each.files)) for each in proof.joined],
        [each._replace(files=called(each.files)) for each in proof.doubts],
        [each._replace(person=person(each.person)) for each in proof.apart],
        [each._replace(people=tuple(map(person, each.people))) for each in proof.brought],
    )  # fmt: skip
