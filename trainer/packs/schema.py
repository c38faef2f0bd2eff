"""The JSON Schema of the format, made from its types: for editors, and to name every problem of a file."""

from typing import Any

import msgspec

from trainer.packs.format import PackFile, ScenarioFile
from trainer.packs.format_drills import DrillsFile

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_of(kind: type[msgspec.Struct]) -> dict[str, Any]:
    """The schema of one file: `PackFile`, `ScenarioFile` or `DrillsFile`."""
    (found,), definitions = msgspec.json.schema_components([kind], ref_template="#/$defs/{name}")
    return {"$schema": DIALECT, **found, "$defs": definitions}


def editor_schema() -> dict[str, Any]:
    """One schema for all files, as `trainer schema` prints it: `format` makes a pack.yaml, `kind` a file of drills."""
    (pack, scenario, drills), definitions = msgspec.json.schema_components(
        [PackFile, ScenarioFile, DrillsFile], ref_template="#/$defs/{name}"
    )
    return {
        "$schema": DIALECT,
        "title": "Right Call pack, formats 1 and 2",
        "if": {"required": ["format"]},
        "then": pack,
        "else": {"if": {"required": ["kind"]}, "then": drills, "else": scenario},
        "$defs": definitions,
    }
