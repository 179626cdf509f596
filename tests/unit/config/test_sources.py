"""What a configuration knows of sources fills in what they do not say, and says whom to follow."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from numcheck.config import Settings, SourceRule
from numcheck.config.sources import described, followed, ranks
from tests import making

DAY, OTHER_DAY = date(2031, 3, 1), date(2031, 3, 9)


def rule(*path: str, **about) -> SourceRule:
    return SourceRule(place="numcheck.toml:3", path=path, **about)


def told(*rules: SourceRule, **settings) -> dict[str, tuple[str | None, date | None]]:
    documents = described(making.quarrel().documents, Settings(sources=rules, **settings))
    return {document.id: (document.source.publisher, document.source.published) for document in documents}


def test_without_a_word_documents_stay_as_they_are() -> None:
    assert described(making.quarrel().documents, Settings()) == making.quarrel().documents


def test_what_a_document_says_itself_is_never_changed() -> None:
    assert told(rule("news/", outlet="Wire", date=DAY))["news/lake.txt"] == ("Lake Courier", date(2031, 3, 4))


def test_what_it_leaves_open_is_filled_in() -> None:
    known = told(rule("news/", outlet="Wire", date=DAY))
    assert known["news/port.txt"] == ("Port Post", DAY)
    assert known["wire.md"] == (None, None)


def test_the_last_table_that_knows_it_wins_and_the_day_of_the_run_comes_last() -> None:
    known = told(rule("*", outlet="All", date=DAY), rule("*.md", outlet="Wire"), published=OTHER_DAY)
    assert known["wire.md"] == ("Wire", DAY)
    assert told(published=OTHER_DAY)["wire.md"] == (None, OTHER_DAY)


def _followed(*rules: SourceRule):
    report = making.quarrel()
    settings = Settings(sources=rules)
    documents = {document.id: document for document in report.documents}
    return followed(report.findings[0], documents, ranks(report.documents, settings))


def test_without_authority_nobody_is_followed() -> None:
    assert _followed() == making.quarrel().findings[0]


def test_two_camps_of_the_same_authority_stay_as_they_are() -> None:
    assert _followed(rule("*", authority=5)) == making.quarrel().findings[0]


def test_the_camp_of_the_highest_authority_is_the_one_to_follow() -> None:
    finding = _followed(rule("wire.md", authority=5), rule(outlet="port post", authority=2))
    assert [camp.reading for camp in finding.camps] == ["12 ferry", "7 ferry"]
    assert finding.fits == "7 ferry, as wire.md says"
    assert finding.fingerprint == making.quarrel().findings[0].fingerprint


def test_an_outlet_is_known_by_its_name() -> None:
    finding = _followed(rule("*", authority=1), rule(outlet="PORT POST", authority=2))
    assert [camp.reading for camp in finding.camps] == ["7 ferry", "12 ferry"]
    assert finding.fits == "12 ferry, as Port Post says"


def test_a_computation_follows_nobody() -> None:
    finding = making.miscount().findings[0]
    assert followed(finding, {}, {}) == finding
    assert followed(replace(finding, camps=making.quarrel().findings[0].camps[:1]), {}, {}).fits == "75%"
