"""The pictures of a pack: that each is there, is what it says, and is no larger than can be shown."""

from collections.abc import Callable
from typing import NamedTuple

from trainer.packs import limits
from trainer.packs.budgets import out_of_time
from trainer.packs.builtin_pictures import BUILTIN_PICTURES
from trainer.packs.contents import Contents
from trainer.packs.model import Picture, Scenario
from trainer.packs.names import did_you_mean, few, printable
from trainer.packs.picture_head import picture_head
from trainer.packs.picture_proof import picture_fault
from trainer.packs.problems import WHOLE_FILE, Problem, Spot, problem


class Fault(NamedTuple):
    """What is wrong with a picture, wherever it is shown."""

    code: str
    message: str
    help: str


class Pictures:
    """Looks at each picture once, however many scenes show it, and at all of them together."""

    def __init__(self, contents: Contents, is_late: Callable[[], bool]) -> None:
        self._contents, self._is_late = contents, is_late
        self._known: dict[tuple[str, bool], Fault | None] = {}
        self._pixels = 0

    def problems(self, scenario: Scenario) -> list[Problem]:
        """What is wrong with the pictures of a scenario, at every place that shows them."""
        found: list[Problem] = []
        places: list[tuple[Picture | None, Spot, str | None]] = [(scenario.picture, WHOLE_FILE, None)]
        places += [
            (picture, scene.spot("picture"), scene.id)
            for scene in scenario.scenes.values()
            for picture in scene.pictures
        ]
        for picture, spot, scene in places:
            if picture is None or picture.place:  # the words of a place are those of the format
                continue
            if len(found) < limits.PROBLEMS and (fault := self._fault(picture)) is not None:
                found.append(problem(fault.code, scenario.file, spot, fault.message, fault.help,
                                     scenario=scenario.id, scene=scene))  # fmt: skip
        return found

    def _fault(self, picture: Picture) -> Fault | None:
        key = picture.name, picture.builtin
        if key not in self._known:
            self._known[key] = _of_the_program(picture.name) if picture.builtin else self._of_the_pack(picture.name)
        return self._known[key]

    def _there_are(self) -> str:
        """Which pictures the pack has."""
        there = sorted(
            name for name in self._contents.files if name.lower().endswith((".png", ".jpg", ".jpeg", ".webp"))
        )
        return f"The pack has: {few(there)}." if there else "Put the picture beside pack.yaml: the pack has none yet."

    def _of_the_pack(self, file: str) -> Fault | None:
        name, data = printable(file), self._contents.files.get(file)
        if data is None:
            if self._contents.lone:
                return None  # a single scenario file brings no pictures; it is played without them
            near = did_you_mean(file, self._contents.files) if len(self._known) < limits.SUGGESTIONS else ""
            return Fault("RC142", f"The picture {name!r} is not in the pack.", near or self._there_are())
        if self._is_late():
            late = out_of_time(file)
            return Fault(late.code, f"Time was up before the picture {name!r} was looked at.", late.help)
        head = picture_head(data)
        if head is None:
            return Fault("RC140", f"{name!r} is no PNG, JPEG or WebP picture.", "Save it as one of them.")
        side = limits.PICTURE_SIDE
        if not (0 < head.width <= side and 0 < head.height <= side):
            message = f"{name!r} is {head.width} by {head.height} pixels; at most {side} a side are shown."
            return Fault("RC141", message, "Make it smaller.")
        self._pixels += head.width * head.height
        if self._pixels > limits.PACK_PIXELS:
            message = (
                f"With {name!r} the pictures of the pack have more than {limits.PACK_PIXELS // 10**6:,} million pixels."
            )
            return Fault("RC145", message, "Make them smaller, or use fewer.")
        fault = picture_fault(data, head)
        return Fault("RC144", f"The picture {name!r} {fault}.", "Save it again.") if fault else None


def _of_the_program(name: str) -> Fault | None:
    if name in BUILTIN_PICTURES:
        return None
    near = did_you_mean(name, BUILTIN_PICTURES)
    help = near or f"Use a file of the pack, or one of: {', '.join(BUILTIN_PICTURES)}."
    return Fault("RC143", f"No picture called {printable(name)!r} ships with the app.", help)
