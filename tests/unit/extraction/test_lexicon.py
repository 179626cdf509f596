"""Word lists that cannot be used are told with file, key, what was found and what was expected."""

import shutil

import pytest

from numcheck.extraction.lexicon import load
from numcheck.ruleset.locate import builtin
from numcheck.units import exists


@pytest.fixture
def rules(tmp_path):
    for name in ("numbers.toml", "figures.toml", "units.toml"):
        shutil.copy(builtin() / name, tmp_path / name)
    return tmp_path


def test_the_shipped_lists_load_once(lexicon):
    assert load(builtin()) is load(builtin())
    assert lexicon.units["seven"] == 7


def test_every_unit_of_the_lexicon_is_known_to_the_converter(lexicon):
    names = {unit.name for group in lexicon.unit_words.values() for _, unit in group}
    names |= {unit.name for unit in lexicon.unit_symbols.values()}
    assert [name for name in sorted(names | set(lexicon.allowed.values())) if not exists(name)] == []


def test_a_missing_file_is_named(rules):
    (rules / "units.toml").unlink()
    with pytest.raises(ValueError, match=r"units\.toml: found no file; expected"):
        load(rules)


def test_a_file_that_is_no_toml_is_named(rules):
    (rules / "figures.toml").write_text("= 3", encoding="utf-8")
    with pytest.raises(ValueError, match=r"figures\.toml: found .*expected TOML"):
        load(rules)


def test_a_wrong_value_is_told_with_its_key(rules):
    path = rules / "numbers.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("seven = 7", 'seven = "VII"', 1), encoding="utf-8")
    with pytest.raises(ValueError, match=r"numbers\.toml: Expected `int`, got `str` - at `\$\.units"):
        load(rules)


def test_an_unknown_key_is_an_error(rules):
    path = rules / "units.toml"
    path.write_text(path.read_text(encoding="utf-8") + '\n[[unit]]\nname = "x"\nsymbol = ["x"]\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"units\.toml: .*unknown field `symbol`"):
        load(rules)
