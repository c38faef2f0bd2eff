"""From a tree to the format's types, or to every problem of the file, each with its place.

msgspec converts quickly but stops at the first error; only then the JSON Schema made from the same types
is asked, which names all of them.
"""

import re
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from trainer.packs import limits
from trainer.packs.format_parts import LINE_PATTERN
from trainer.packs.mends import bounds_in_words, mend_of_drill, mend_of_kind, mend_of_name, mend_of_pattern
from trainer.packs.names import ID_PATTERN, NAME_PATTERN, did_you_mean, printable
from trainer.packs.problems import Problem, Spot, problem
from trainer.packs.schema import schema_of
from trainer.packs.tree import Mapping, Sequence, spot_of

if TYPE_CHECKING:
    from jsonschema_rs import ValidationError

SHOWN = 20
"""Keys and items of something that should have been a text that are looked at to show its beginning."""

F = TypeVar("F", bound=msgspec.Struct)
Path = list[str | int]

_TYPE_WORDS = {
    "string": "text (put it in quotes)",
    "integer": "a whole number",
    "object": "keys and values",
    "array": "a list",
    "boolean": "true or false",
}


def convert(tree: Mapping, kind: type[F], file: str) -> tuple[F | None, list[Problem]]:
    """The typed file, or None and all its problems in the order of the file."""
    try:
        return msgspec.convert(tree, kind), []
    except msgspec.ValidationError as error:
        found = _all_problems(tree, kind, file)
        if not found:  # the two definitions disagree; say what the stricter one says
            found = [_as_msgspec_says(str(error), tree, file)]
        return None, sorted(found)


def _as_msgspec_says(error: str, tree: Mapping, file: str) -> Problem:
    """Its message ends in a path such as `$.scenes[...].choices[0].text`."""
    message, _, path = error.partition(" - at `$")
    steps = [int(index) if index else key for key, index in re.findall(r"\.([^.\[`]+)|\[(\d+)\]", path)]
    help = "A number without a decimal point is meant here, or text in quotes; the authors' guide shows each key."
    return problem("RC203", file, spot_of(tree, steps), f"{printable(message, 200)}.", help)


def _all_problems(tree: Mapping, kind: type[msgspec.Struct], file: str) -> list[Problem]:
    import jsonschema_rs  # only when a file is wrong: 30 ms

    schema = schema_of(kind)
    validator = jsonschema_rs.Draft202012Validator(schema)
    found: list[Problem] = []
    for error in validator.iter_errors(tree):
        found.extend(_describe(error, tree, schema, file))
        if len(found) >= limits.PROBLEMS:
            break
    return found


def _describe(error: "ValidationError", tree: Mapping, schema: dict[str, Any], file: str) -> list[Problem]:
    path: Path = list(error.instance_path)
    rule = str(error.schema_path[-1])
    node = _at(tree, path)
    where = _name_of(path)
    if rule == "anyOf" and isinstance(node, Mapping | Sequence | str) and (meant := _meant(error, path)):
        return [each for inner in meant for each in _describe(inner, tree, schema, file)]
    if rule == "additionalProperties":
        return _unknown_keys(tree, path, error, schema, file)
    scenario, scene = _context(tree, path)
    made = _message(rule, error, node, where)
    code, message, help = made
    spot = _spot_for(rule, tree, path, node, error)
    message += _which_choice(tree, path)
    return [problem(code, file, spot, message, help, scenario=scenario, scene=scene)]


def _meant(error: "ValidationError", path: Path) -> "list[ValidationError]":
    """Where several kinds may stand, what is wrong by the one kind that stands there; nothing if none or more do."""
    branches: list[list[ValidationError]] = getattr(error.kind, "context", [])
    fitting = [
        branch
        for branch in branches
        if not any(str(each.schema_path[-1]) == "type" and list(each.instance_path) == path for each in branch)
    ]
    return fitting[0] if len(fitting) == 1 else []


def _message(rule: str, error: "ValidationError", node: object, where: str) -> tuple[str, str, str]:
    """Code, sentence and help for one failed rule of the schema."""
    shown = printable(_beginning(node))
    if "propertyNames" in error.schema_path:
        name = printable(_quoted(error.message))
        return "RC205", f"{name!r} cannot be used as a name under {where}.", _help_for_names(name, error)
    if rule == "required":
        return "RC202", f"{where} has no {_quoted(error.message)!r}.", "Add the key."
    if rule == "type":
        wanted = next((text for word, text in _TYPE_WORDS.items() if f'"{word}"' in error.message), "another kind")
        kind = next((word for word in _TYPE_WORDS if f'"{word}"' in error.message), "")
        return "RC203", f"{where} must be {wanted}, not {shown!r}.", mend_of_kind(where, kind, node)
    if rule in ("enum", "const"):
        allowed = [
            str(each) for each in getattr(error.kind, "options", None) or [getattr(error.kind, "expected_value", "")]
        ]
        near = did_you_mean(str(node), allowed)
        if "off" in allowed and str(node).lower() in ("no", "false", "none", "ignore", "never", "disable"):
            near = "Did you mean 'off'?"
        return "RC204", f"{where} cannot be {shown!r}.", near or f"Use one of: {', '.join(allowed)}."
    if rule == "pattern":
        return _pattern(error, where, shown)
    if rule == "anyOf":
        return "RC203", f"{where} cannot be {shown!r}.", _help_for_choice(where)
    bounds = bounds_in_words(rule, getattr(error.kind, "limit", 0), node) or f": {printable(error.message, 120)}"
    return "RC206", f"{where} is out of bounds{bounds}.", "Stay within the bounds."


def _beginning(node: object) -> str:
    """As it is written in Python, as far as it will be shown: a mapping may hold all of a file."""
    if isinstance(node, Mapping | Sequence) and len(node) > SHOWN:
        if isinstance(node, Mapping):
            return str({key: _beginning(node[key]) for key in islice(node, SHOWN)})
        return str([_beginning(each) for each in islice(node, SHOWN)])
    return str(node)


def _pattern(error: "ValidationError", where: str, shown: str) -> tuple[str, str, str]:
    pattern = getattr(error.kind, "pattern", "")
    if pattern == ID_PATTERN:
        return "RC205", f"{where} cannot be {shown!r}.", mend_of_name(shown, id=True)
    if pattern == LINE_PATTERN:
        return "RC207", f"{where} must be one line of text.", "Write something, and keep it on one line."
    if pattern == r"\S":
        return "RC207", f"{where} is empty.", "Write something, or delete the key."
    return "RC206", f"{where} cannot be {shown!r}.", mend_of_pattern(where)


def _unknown_keys(
    tree: Mapping, path: Path, error: "ValidationError", schema: dict[str, Any], file: str
) -> list[Problem]:
    node, which = _at(tree, path), _which_choice(tree, path)
    assert isinstance(node, Mapping)
    definition = schema["$defs"].get(
        next((str(s) for s in reversed(error.schema_path) if s in schema["$defs"]), ""), {}
    )
    known = list(definition.get("properties", ()))
    unknown = [key for key in node if key not in known]
    return [
        problem(
            "RC201", file, node.spots[key], f"{_name_of(path)} has no key {printable(key)!r}.{which}",
            mend_of_drill(path, key) or did_you_mean(key, known) or f"Known keys: {', '.join(known)}.",
            scenario=str(path[1]) if path[:1] == ["drills"] and len(path) > 1 else None,
            scene=str(path[1]) if path[:1] == ["scenes"] and len(path) > 1 else None,
        )
        for key in unknown
    ]  # fmt: skip


def _at(tree: object, path: Path) -> object:
    for step in path:
        if isinstance(tree, Mapping) and isinstance(step, str):
            tree = tree[step]
        elif isinstance(tree, Sequence) and isinstance(step, int):
            tree = tree[step]
    return tree


def _spot_for(rule: str, tree: Mapping, path: Path, node: object, error: "ValidationError") -> Spot:
    if "propertyNames" in error.schema_path and isinstance(node, Mapping):
        return node.spots.get(_quoted(error.message), node.spot)
    if rule == "required" and isinstance(node, Mapping):
        return node.spot
    return spot_of(tree, path)


def _name_of(path: Path) -> str:
    """The path as an author would say it: `scenes.he-falls.choices[2].style`."""
    if not path:
        return "the file"
    text = ""
    for step in path:
        text += f"[{step + 1}]" if isinstance(step, int) else f".{printable(step)}"
    return text.lstrip(".")


def _which_choice(tree: Mapping, path: Path) -> str:
    """The choice a path leads into, in its own words: nobody counts choices; nothing if it leads into none."""
    if "choices" in path[:-1]:
        choice = _at(tree, path[: path.index("choices") + 2])
    elif path[:1] == ["sets"] and len(path) > 2:
        choice = _at(tree, path[:3])
    else:
        return ""
    words = choice.get("text", choice.get("id")) if isinstance(choice, Mapping) else None
    return f" That is the choice “{printable(' '.join(words[:200].split()), 80)}”." if isinstance(words, str) else ""


def _context(tree: Mapping, path: Path) -> tuple[str | None, str | None]:
    """The scenario (or the drill) and the scene that a path leads into."""
    inside = printable(str(path[1])) if len(path) > 1 else None
    if path[:1] == ["drills"]:
        return inside, None
    scenario = tree.get("id") if "scenes" in tree else None
    return (scenario if isinstance(scenario, str) else None), inside if path[:1] == ["scenes"] else None


def _quoted(message: str) -> str:
    return message.split('"')[1] if message.count('"') >= 2 else ""


def _help_for_names(name: str, error: "ValidationError") -> str:
    if "RC[34]" in error.message:
        return "Name a rule by its code, such as RC312; RULES.md lists them."
    return mend_of_name(name, id=NAME_PATTERN not in error.message)


def _help_for_choice(where: str) -> str:
    if where.endswith("next"):
        return "Write a scene's id, or a list of {when, to} whose last entry has no when."
    if where.endswith("picture"):
        return "Write the name of a picture, or {file: hall.png, alt: What it shows}; a scene may have a list of them."
    return "A number is added to a meter (-100 to 100); true or false sets a flag."
