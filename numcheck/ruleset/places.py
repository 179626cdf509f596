"""Countries with their peoples, seats of government and regions, from rules/places.toml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from numcheck.ruleset.locate import shipped_table


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Names (case-sensitive, as written) to the country they stand for."""

    names: Mapping[str, str]  # "Ukraine", "U.S." -> country
    people: Mapping[str, str]  # "Ukrainian", "Ukrainians" -> country
    seats: Mapping[str, str]  # "Kyiv", "Kremlin" -> country, when they act or speak
    regions: Mapping[str, str]  # "Texas" -> country
    own: Mapping[str, str]  # "Texan" -> "Texas": the region itself
    ambiguous: frozenset[str]  # words that also name something else: "Jordan", "Chad"
    sites: frozenset[str]  # last words of what stands in any town, lower case: "street"
    endings: tuple[str, ...]  # how such a name in one word ends: "platz"

    def country(self, name: str, *, acts: bool = False) -> str | None:
        """The country that `name` stands for; a capital does so only where it `acts` ("Kyiv said")."""
        return self.names.get(name) or self.people.get(name) or (self.seats.get(name) if acts else None)

    def holder(self, name: str) -> str | None:
        """The country that `name` lies in, or is."""
        return self.country(name, acts=True) or self.regions.get(name)

    def two_regions(self, first: str, second: str) -> bool:
        """Whether the names are two regions: Ohio and Texas, but not Ohio and the United States."""
        one, other = self.own.get(first), self.own.get(second)
        return one is not None and other is not None and one != other

    def site(self, name: str) -> bool:
        """Whether a name is that of a street or a house, which may stand in any town: "Mill Lane", "Marktplatz"."""
        last = name.split()[-1].lower()
        return (" " in name and last in self.sites) or last.endswith(self.endings)

    def within(self, inner: str, outer: str) -> bool:
        """Whether `outer` is a country and `inner` may be a part of it: a place that no table knows may be one."""
        country = self.country(outer)
        return country is not None and self.country(inner) is None and self.holder(inner) in (None, country)


@cache
def places() -> Places:
    """The shipped places."""
    data = shipped_table("places.toml")
    names: dict[str, str] = {}
    people: dict[str, str] = {}
    seats: dict[str, str] = {}
    for country in data["country"]:
        home = country["name"]
        names |= dict.fromkeys([home, *country.get("also", [])], home)
        people |= dict.fromkeys(country.get("people", []), home)
        seats |= dict.fromkeys(country.get("seat", []), home)
    ambiguous = {word for entry in (*data["country"], *data.get("region", [])) for word in entry.get("ambiguous", [])}
    regions = {
        word: region["country"]
        for region in data.get("region", [])
        for word in (region["name"], *region.get("also", []), *region.get("people", []))
    }
    own = {
        word: region["name"]
        for region in data.get("region", [])
        for word in (region["name"], *region.get("also", []), *region.get("people", []))
    }
    return Places(
        names=names,
        people=people,
        seats=seats,
        regions=regions,
        own=own,
        ambiguous=frozenset(ambiguous),
        sites=frozenset(data["site"]["words"]),
        endings=tuple(data["site"]["endings"]),
    )
