"""Budgets of a whole pack: what each file of it may have is no help where there are two thousand files."""

from collections.abc import Mapping

from trainer.packs import limits
from trainer.packs.names import printable
from trainer.packs.problems import WHOLE_FILE, Problem, problem
from trainer.packs.tree import Mapping as Node

_SPLIT = "Make several packs of it."


def yaml_size_problems(sizes: Mapping[str, int]) -> list[Problem]:
    """What is wrong with files of these names and sizes in bytes, before any of them is read."""
    total = 0
    for name, size in sizes.items():
        total += size if name.lower().endswith((".yaml", ".yml")) else 0
        if total > limits.PACK_YAML_BYTES:
            message = (
                f"Up to this file the scenarios have {total:,} bytes; a pack has at most {limits.PACK_YAML_BYTES:,}."
            )
            return [problem("RC131", printable(name, 200), WHOLE_FILE, message, _SPLIT)]
    return []


def scenes_in(tree: Node | None) -> int:
    """How many scenes a file has, whatever they are; each version of a drill is one."""
    if tree is None:
        return 0
    scenes, drills = tree.get("scenes"), tree.get("drills")
    count = len(scenes) if isinstance(scenes, Node) else 0
    for drill in drills.values() if isinstance(drills, Node) else ():
        versions = drill.get("versions") if isinstance(drill, Node) else None
        count += len(versions) if isinstance(versions, list) else 0
    return count


def too_many_scenes(file: str, scenes: int) -> Problem:
    """A pack that has so many scenes up to the end of that file."""
    message = f"Up to this file the pack has {scenes:,} scenes; at most {limits.PACK_SCENES:,} are read."
    return problem("RC132", file, WHOLE_FILE, message, _SPLIT)


def out_of_time(file: str) -> Problem:
    """Time was up before that file was read."""
    message = "Time was up before this file was read, so the pack is not known."
    return problem("RC133", file, WHOLE_FILE, message, "Give it more time, with `trainer check --seconds N`.")
