"""The JSON Schema of the format, made from its types: for editors, and to name every problem of a file."""

from typing import Any

import msgspec

from trainer.packs.format import PackFile, ScenarioFile

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_of(kind: type[msgspec.Struct]) -> dict[str, Any]:
    """The schema of one file: `PackFile` or `ScenarioFile`."""
    (found,), definitions = msgspec.json.schema_components([kind], ref_template="#/$defs/{name}")
    return {"$schema": DIALECT, **found, "$defs": definitions}


def editor_schema() -> dict[str, Any]:
    """One schema for both files, as `trainer schema` prints it: a file with `format` is a pack.yaml."""
    (pack, scenario), definitions = msgspec.json.schema_components(
        [PackFile, ScenarioFile], ref_template="#/$defs/{name}"
    )
    return {
        "$schema": DIALECT,
        "title": "Right Call pack, format 1",
        "if": {"required": ["format"]},
        "then": pack,
        "else": scenario,
        "$defs": definitions,
    }
