"""A person whom the text knows is no place; a place that is called like one stays."""

from __future__ import annotations

import pytest

from tests.reading import frames

RAID = "The raid on {} killed 18 people."


def where(text: str, figure: str = "18") -> list[str]:
    """The places of the figure, as written."""
    (frame,) = (frame for frame in frames(text) if frame.mention.surface.startswith(figure))
    return [place.text for place in frame.place]


@pytest.mark.parametrize(
    "told",
    [
        "Marek Brzoza said it was dark.",
        "It was dark, said Marek Brzoza.",
        "Dr Marek Brzoza had fled.",
        "Marek Brzoza, 41, had fled.",
        "Marek Brzoza's wife had fled.",
    ],
)
def test_a_name_that_is_told_as_a_persons_is_no_place(told: str) -> None:
    assert where(f"{RAID.format('Marek Brzoza')} {told}") == []


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Orle", "Orle said it was dark."),
        ("Port Harna", "Port Harna, a town of fishers, was dark."),
        ("Marek Brzoza", "In Marek Brzoza, named for a saint, Mayor Marek Brzoza had fled."),
        ("Orle Airport", "Orle Airport said it was dark."),
    ],
)
def test_any_other_name_stays_a_place(name: str, told: str) -> None:
    assert where(f"{RAID.format(name)} {told}") == [name]
