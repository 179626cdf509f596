"""The JSON Schema of a pack lets an editor say what numcheck would say."""

import tomllib

import jsonschema
import pytest

from numcheck.ruleset import schema


def test_the_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(schema())


def test_a_good_pack_is_valid(good):
    jsonschema.validate(tomllib.loads(good), schema())


@pytest.mark.parametrize(("old", "new"), [("unit", "nuit"), ('"conflict"', '"conflit"'), ("schema = 1", "schema = 2")])
def test_a_broken_pack_is_not(good, old, new):
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(tomllib.loads(good.replace(old, new)), schema())


def test_every_key_tells_what_it_is_for():
    for name, table in schema()["$defs"].items():
        for key, about in table.get("properties", {}).items():
            assert about.get("description") or "$ref" in about, f"{name}.{key}"
