"""Every fuzz target runs for a while with each change, on inputs that are the same each time."""

import pytest

from fuzz import checks, figures
from fuzz.driver import run


@pytest.mark.parametrize("target", [figures, checks], ids=lambda target: target.__name__)
def test_a_target_finds_nothing_in_its_first_inputs(target, capsys):
    assert run(target.one, target.__doc__, ["--random", "250"]) == 0
    assert "every law held" in capsys.readouterr().out
