"""The door: from a path, or bytes, to a `Pack` and all problems."""

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import NamedTuple

from trainer.packs import limits
from trainer.packs.budgets import out_of_time, scenes_in, too_many_scenes
from trainer.packs.cache import PackCache
from trainer.packs.contents import PACK_FILE, SHARED_FILES, Contents, read_contents
from trainer.packs.format import PackFile
from trainer.packs.garbage import without_garbage_collection
from trainer.packs.model import Pack, Scenario
from trainer.packs.names import has_bidi_control, printable
from trainer.packs.pictures import Pictures
from trainer.packs.problems import WHOLE_FILE, PackRejected, Problem, has_errors, problem
from trainer.packs.resolving import Shared
from trainer.packs.stories import stories_of, tells
from trainer.packs.tree import Mapping as Node
from trainer.packs.validate import convert
from trainer.packs.yaml_events import read_yaml, text_problems

IsLate = Callable[[], bool]
"""Asked between files and pictures; once it says so, no more is read."""


def never() -> bool:
    """There is time enough."""
    return False


class Loaded(NamedTuple):
    """`pack` is None if there are errors. `contents` holds the bytes, for pictures; None if unreadable."""

    pack: Pack | None
    problems: list[Problem]
    contents: Contents | None


FORMATS = (1, 2)


def load_pack(path: Path, cache: PackCache | None = None, is_late: IsLate = never) -> Loaded:
    """Read the pack at `path`: a folder, a .zip or a single scenario file. Never raises for what is in it.

    Once `is_late` says so no more is read, and that is a problem too.
    """
    try:
        contents = read_contents(path)
    except PackRejected as rejected:
        return Loaded(None, rejected.problems, None)
    return load_contents(contents, cache, is_late)


def load_contents(contents: Contents, cache: PackCache | None = None, is_late: IsLate = never) -> Loaded:
    """The same, from bytes in memory. A pack without problems is kept in `cache` under its digest."""
    digest = contents.digest
    if cache is not None and (kept := cache.get(digest)) is not None:
        return Loaded(kept, [], contents)
    with without_garbage_collection():
        pack, problems = _build(contents, digest, is_late)
    if cache is not None and pack is not None and not problems:
        cache.put(digest, pack)
    return Loaded(pack, problems, contents)


def load_scenarios(pack: str, file: str, texts: Mapping[str, bytes]) -> dict[str, Scenario]:
    """The scenarios of one file, by id, from the texts a playthrough was pinned to; their pictures may be gone.

    None of them where the file cannot be read: it is no mended one that was played.
    """
    contents = Contents(pack, dict(texts), lone=PACK_FILE not in texts)
    with without_garbage_collection():
        head, _ = _read_head(contents)
        data = texts.get(file, b"")
        tree, _ = _read_tree(file, data)
        scenarios, problems = stories_of(tree, pack, file, data, _shared(head, contents))
    return {} if has_errors(problems) else {each.id: each for each in scenarios}


def _build(contents: Contents, digest: str, is_late: IsLate) -> tuple[Pack | None, list[Problem]]:
    head, problems = _read_head(contents)
    beside, found_beside = _read_beside(contents)
    scenarios, found = _read_scenarios(head, contents, _scenario_files(contents, beside), is_late)
    problems += found_beside + found
    if not scenarios and not problems:
        message = "The pack has no scenario."
        problems.append(problem("RC130", PACK_FILE, WHOLE_FILE, message, _help_without_scenarios(contents)))
    if head is None:  # who and what it would have shared is not known
        problems = [each for each in problems if each.code not in ("RC224", "RC225")]
    problems = sorted(problems)[: limits.PROBLEMS]
    if head is None or has_errors(problems):
        return None, problems
    pack = Pack(
        id=head.id, title=head.title, version=head.version, language=head.language,
        authors=tuple(head.authors or ()), license=head.license or "", summary=(head.summary or "").strip(),
        scenarios=scenarios, digest=digest, checks=dict(head.checks or {}),
    )  # fmt: skip
    return pack, problems


def _help_without_scenarios(contents: Contents) -> str:
    """What to do; an editor may have put .txt behind the name, which Windows does not show."""
    hidden = next((name for name in contents.files if name.lower().endswith((".yaml.txt", ".yml.txt"))), None)
    if hidden is None:
        return "Put a scenario's .yaml beside pack.yaml."
    return f"{printable(hidden)} ends in .txt, so it is not read: rename it to {printable(hidden[: -len('.txt')])}."


def _read_scenarios(
    head: PackFile | None, contents: Contents, files: list[str], is_late: IsLate
) -> tuple[dict[str, Scenario], list[Problem]]:
    """File by file, as long as the budgets of the pack allow it."""
    pack, shared, pictures = head.id if head else "pack", _shared(head, contents), Pictures(contents, is_late)
    scenarios: dict[str, Scenario] = {}
    problems: list[Problem] = []
    scenes = 0
    for file in files:
        if len(problems) >= limits.PROBLEMS:
            break
        if is_late():
            return {}, [out_of_time(file)]
        tree, found = _read_tree(file, contents.files[file])
        scenes += scenes_in(tree)
        if scenes > limits.PACK_SCENES:
            return {}, [too_many_scenes(file, scenes)]
        told, more = stories_of(tree, pack, file, contents.files[file], shared)
        problems += found + more
        for scenario in told:
            if scenario.drill is None or scenario.drill.number == 1:  # versions have the same pictures
                problems += pictures.problems(scenario)
            if scenario.id in scenarios:
                _add_new(problems, _twice(scenario, scenarios[scenario.id]))
            scenarios[scenario.id] = scenario
    return scenarios, problems


def _scenario_files(contents: Contents, beside: Collection[str]) -> list[str]:
    return sorted(
        name
        for name in contents.files
        if "/" not in name
        and name.endswith((".yaml", ".yml"))
        and (contents.lone or name != PACK_FILE)
        and name not in beside
    )


def _read_beside(contents: Contents) -> tuple[set[str], list[Problem]]:
    """Texts that are no scenario, and what is wrong with them: they keep the same limits, needed yet or not.

    Before their names were kept for what scenarios share, a scenario could have them.
    """
    beside: set[str] = set()
    found: list[Problem] = []
    for name, data in sorted(contents.files.items()) if not contents.lone else ():
        if name in SHARED_FILES:
            tree, problems = read_yaml(data, name)
            if tree is None or not tells(tree):
                beside.add(name)
                found += problems
        elif name.lower().endswith(".po"):
            found += text_problems(data, name)
    return beside, found


def _read_head(contents: Contents) -> tuple[PackFile | None, list[Problem]]:
    if contents.lone:
        return PackFile(format=1, id="single", title="A single scenario", version="0.0.0", language="en"), []
    data = contents.files.get(PACK_FILE)
    if data is None:
        message = "There is no pack.yaml."
        return None, [problem("RC121", contents.name, WHOLE_FILE, message, "Every pack has one, at its top.")]
    tree, problems = read_yaml(data, PACK_FILE)
    if tree is None:
        return None, problems
    if tree.get("format") not in FORMATS and isinstance(tree.get("format"), int):
        message = f"This pack has format {tree['format']}; this program reads formats 1 and 2."
        help = "Update Right Call, or ask for the pack in format 2."
        return None, [problem("RC220", PACK_FILE, tree.spots["format"], message, help)]
    head, problems = convert(tree, PackFile, PACK_FILE)
    if head is not None:
        problems += _check_shared(head, tree)
        names = [
            ("title", head.title),
            ("license", head.license or ""),
            *(("authors", name) for name in head.authors or ()),
        ]
        for key, text in names:
            if has_bidi_control(text):
                message = "This name has a character that turns the reading direction."
                problems.append(problem("RC108", PACK_FILE, tree.spots[key], message, "Delete it."))
    return head, problems


def _shared(head: PackFile | None, contents: Contents) -> Shared:
    """What all scenarios of the pack share; of a single file, or where pack.yaml is wrong, both are read."""
    if head is None or contents.lone:
        return Shared()
    return Shared(head.format, head.cast or {}, head.sets or {})


def _check_shared(head: PackFile, tree: Node) -> list[Problem]:
    """Format 1 has neither cast nor sets."""
    found = []
    for key in ("cast", "sets") if head.format == 1 else ():
        if key in tree:
            message, help = f"`{key}` belongs to format 2 of packs.", "Write `format: 2`."
            found.append(problem("RC222", PACK_FILE, tree.spots[key], message, help))
    return found


def _read_tree(file: str, data: bytes) -> tuple[Node | None, list[Problem]]:
    tree, problems = read_yaml(data, file)
    if tree is not None and "format" in tree and not tells(tree):
        message = "This looks like a second pack.yaml."
        return None, [problem("RC221", file, tree.spots["format"], message, "Delete it, or move it out of the folder.")]
    return tree, problems


def _twice(scenario: Scenario, other: Scenario) -> Problem:
    """Two of one name."""
    name, what = (scenario.drill.id, "Drill") if scenario.drill is not None else (scenario.id, "Scenario")
    message = f"{what} {name!r} stands in {other.file} too."
    spot = scenario.spots.get("id", WHOLE_FILE)
    return problem("RC219", scenario.file, spot, message, "Rename one of them.", scenario=name)


def _add_new(problems: list[Problem], found: Problem) -> None:
    """Versions of a drill have one place, where it is told once."""
    if not problems or problems[-1] != found:
        problems.append(found)
