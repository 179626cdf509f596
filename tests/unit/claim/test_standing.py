"""A setting's value counts where it holds: not in a changelog, under another version, or as an example."""

import pytest

from tests.reading import document, report

SAID = "The default timeout is 30 seconds."


def claimed(text):
    return [c.reading for g in report(document(text, "md")).groups for c in g.claims]


@pytest.mark.parametrize(
    "text",
    [
        f"# Changelog\n\n{SAID}",
        f"# Release notes\n\n## Fixed\n\n{SAID}",
        f"# Larch\n\n## 1.4.0\n\n{SAID}",
        f"# Larch\n\n## v2\n\n{SAID}",
        f"# Larch\n\n## Examples\n\n{SAID}",
        "Before 1.4 the default timeout was 30 seconds.",
        "In older versions the default timeout was 30 seconds.",
    ],
)
def test_a_value_of_another_version_is_not_claimed(text):
    assert claimed(text) == []


@pytest.mark.parametrize("text", [SAID, f"# Larch\n\n## Examples\n\nNone.\n\n## Times\n\n{SAID}"])
def test_a_value_that_holds_is(text):
    assert claimed(text) == ["30 second"]


def test_what_was_left_aside_is_told():
    (left,) = report(document("# Changelog\n\nThe default batch size is 64.", "md")).unclaimed
    assert left.reason == "a value of another version or case"
