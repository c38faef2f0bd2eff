"""The JSON Schema is made from the format's types, and the two agree."""

import json
from pathlib import Path

import jsonschema_rs
import msgspec
from hypothesis import given
from hypothesis import strategies as st

from tests.made.drills import DRILLS
from tests.made.small import SCENARIO
from trainer.actions.app_paths import shipped
from trainer.packs.format import PackFile, ScenarioFile
from trainer.packs.format_drills import DrillsFile
from trainer.packs.names import has_bidi_control
from trainer.packs.schema import editor_schema, schema_of
from trainer.packs.yaml_events import read_yaml

VALIDATORS = {kind: jsonschema_rs.Draft202012Validator(schema_of(kind)) for kind in (ScenarioFile, DrillsFile)}


def test_every_key_has_a_description() -> None:
    for kind in (PackFile, ScenarioFile, DrillsFile):
        for name, definition in schema_of(kind)["$defs"].items():
            for key, value in definition.get("properties", {}).items():
                assert "description" in value or "$ref" in value or "anyOf" in value, f"{name}.{key}"


def test_the_editor_schema_takes_all_files() -> None:
    validator = jsonschema_rs.Draft202012Validator(editor_schema())
    drills, _ = read_yaml(DRILLS.encode(), "drills.yaml")
    assert validator.is_valid(drills)
    assert not validator.is_valid({**drills, "kind": "drill"})
    tree, _ = read_yaml(SCENARIO.encode(), "walk.yaml")
    assert validator.is_valid(tree)
    assert validator.is_valid({"format": 1, "id": "a", "title": "A", "version": "1.0.0", "language": "en"})
    assert not validator.is_valid({"format": 1, "id": "a"})


def test_the_schema_beside_the_packs_is_the_one_that_is_generated() -> None:
    kept = json.loads(Path(shipped("scenarios"), "pack.schema.json").read_text(encoding="utf-8"))
    assert kept == editor_schema(), "run `trainer schema > scenarios/pack.schema.json`"


def _paths(node: object, path: tuple = ()) -> list[tuple]:
    found = [path]
    items = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in items:
        found += _paths(value, (*path, key))
    return found


BASE = json.loads(json.dumps(read_yaml(SCENARIO.encode(), "walk.yaml")[0]))
VALUES = st.sampled_from(["", "x", "Aé", "a b", "x\n", 0, -1, 3, 101, 1.5, True, [], {}, ["x"], {"to": "home"}, "con"])


OF_DRILLS = json.loads(json.dumps(read_yaml(DRILLS.encode(), "drills.yaml")[0]))
CHANGES = [
    *((ScenarioFile, BASE, path) for path in _paths(BASE)[1:]),
    *((DrillsFile, OF_DRILLS, path) for path in _paths(OF_DRILLS)[1:]),
]


@given(st.sampled_from(CHANGES), VALUES)
def test_types_and_schema_agree_on_any_change_of_a_file(change: tuple, value: object) -> None:
    kind, base, path = change
    document = json.loads(json.dumps(base))
    node = document
    for step in path[:-1]:
        node = node[step]
    node[path[-1]] = value
    try:
        msgspec.convert(document, kind)
        converts = True
    except msgspec.ValidationError:
        converts = False
    assert converts == VALIDATORS[kind].is_valid(document)


def test_names_with_turned_direction_are_seen() -> None:
    assert has_bidi_control("a\u202eb")
    assert not has_bidi_control("añb")
