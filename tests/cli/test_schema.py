"""`numcheck schema` prints schemas that tools can use."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from numcheck.cli import main


@pytest.mark.parametrize("what", ["report", "rules", "config"])
def test_every_schema_is_a_schema(what: str, capsys) -> None:
    assert main(["schema", what]) == 0
    printed = json.loads(capsys.readouterr().out)
    Draft202012Validator.check_schema(printed)
    assert printed["$schema"].endswith("2020-12/schema")
