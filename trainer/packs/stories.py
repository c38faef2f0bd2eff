"""From the tree of one file to what it tells: a scenario, or the drills of a file of drills."""

from trainer.packs.digests import digest_of_scenario
from trainer.packs.format import ScenarioFile
from trainer.packs.format_drills import DrillsFile
from trainer.packs.model import Scenario
from trainer.packs.names import did_you_mean, printable
from trainer.packs.problems import Problem, problem
from trainer.packs.resolve import resolve_scenario
from trainer.packs.resolve_drills import resolve_drills
from trainer.packs.resolving import Shared
from trainer.packs.tree import Mapping as Node
from trainer.packs.validate import convert

DRILLS = "drills"


def stories_of(
    tree: Node | None, pack: str, file: str, data: bytes, shared: Shared
) -> tuple[list[Scenario], list[Problem]]:
    """The scenarios of a file; none, and no problem more, of one that could not be read."""
    if tree is None:
        return [], []
    kind = tree.get("kind")
    if kind == DRILLS:
        drills, problems = convert(tree, DrillsFile, file)
        return resolve_drills(drills, tree, shared, pack=pack, file=file) if drills is not None else ([], problems)
    if (wrong := _kind_problem(tree, file)) is not None:
        return [], [wrong]
    source, problems = convert(tree, ScenarioFile, file)
    if source is None:
        return [], problems
    digest = digest_of_scenario(pack, data)
    scenario, problems = resolve_scenario(source, tree, shared, pack=pack, file=file, digest=digest)
    return [scenario], problems


def tells(tree: Node) -> bool:
    """Whether a file tells a story or drills, and is not only something that others share."""
    return "scenes" in tree or DRILLS in tree


def _kind_problem(tree: Node, file: str) -> Problem | None:
    if "kind" in tree:
        kind = str(tree["kind"])
        help = did_you_mean(kind, [DRILLS]) or "Write `kind: drills`; a scenario has no `kind`."
        return problem("RC204", file, tree.spots["kind"], f"kind cannot be {printable(kind, 40)!r}.", help)
    if DRILLS in tree and "scenes" not in tree:
        message = "The file has `drills`, but does not say that it is one of drills."
        return problem("RC202", file, tree.spots[DRILLS], message, "Write `kind: drills` above them.")
    return None
