from decimal import Decimal

import msgspec
import pytest

from numcheck.ruleset.locate import shipped, shipped_table


class Slips(msgspec.Struct, forbid_unknown_fields=True):
    units: tuple[tuple[str, str], ...]
    added: tuple[str, ...]


class Elsewhere(msgspec.Struct, forbid_unknown_fields=True):
    places: tuple[str, ...]


def test_a_shipped_file_is_read_in_its_shape():
    assert ("kilogram", "pound") in shipped("slips.toml", Slips).units


def test_a_file_of_another_shape_is_refused():
    with pytest.raises(msgspec.ValidationError, match="units"):
        shipped("slips.toml", Elsewhere)


def test_a_number_with_a_point_is_exact():
    assert shipped_table("conversions.toml")["dollar"]["EUR"] == [Decimal("0.6"), Decimal("1.3")]
