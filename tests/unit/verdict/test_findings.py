"""Groups that do not agree become findings: how bad, how sure, and under a name that edits elsewhere do not change."""

from dataclasses import replace

import pytest

from numcheck.model import Event, Party
from numcheck.verdict import CODES, findings, fingerprint
from tests import making

EVENT = Event(key="orle", label="Orle")


def claim(number, value, padding="", reader="both", **around):
    document = making.document(f"{number}.txt", f"{padding}At Orle {value} ferries sank.")
    return making.claim(document, str(value), reader=reader, **around)


def found(verdict, *claims, evidence=3, **slot):
    """The findings of one group of these claims, each a camp of its own."""
    claims = claims or (claim(1, 12), claim(2, 9))
    group = replace(making.group(verdict, *map(making.camp, claims)), event=EVENT)
    party = Party(slot="ferries-sunk", event=EVENT, claims=claims, evidence=evidence)
    return findings([group], [party], {"ferries-sunk": making.slot(**slot)})


@pytest.mark.parametrize("verdict", ["agree", "compatible", "single"])
def test_agreement_is_no_finding(verdict):
    assert found(verdict) == ()


@pytest.mark.parametrize(
    ("verdict", "code", "severity"),
    [
        ("conflict", "NC101", "error"),
        ("scope", "NC102", "warning"),
        ("disputed", "NC103", "warning"),
        ("update", "NC104", "note"),
    ],
)
def test_every_disagreement_has_its_code_and_its_severity(verdict, code, severity):
    (one,) = found(verdict)
    assert (one.code, one.kind, one.severity) == (code, verdict, severity)


def test_every_code_is_tested_here():
    assert set(CODES.values()) == {"NC101", "NC102", "NC103", "NC104"}


@pytest.mark.parametrize("verdict", CODES)
@pytest.mark.parametrize("least", ["warning", "note"])
def test_a_slot_that_only_warns_is_never_raised(verdict, least):
    (one,) = found(verdict, severity=least)
    assert one.severity in ("warning", "note")
    assert least == "warning" or one.severity == "note"


def test_more_evidence_makes_a_finding_surer():
    order = ["low", "medium", "high"]
    sure = [found("conflict", evidence=n)[0].confidence for n in range(5)]
    assert sure == sorted(sure, key=order.index)
    assert (sure[0], sure[-1]) == ("low", "high")


@pytest.mark.parametrize(
    "claims",
    [
        (claim(1, 12, reader="lexical"), claim(2, 9)),
        (claim(1, 12), claim(2, 9, history=True)),
    ],
)
def test_a_doubtful_reading_makes_a_finding_unsure(claims):
    assert found("conflict", *claims, evidence=9)[0].confidence == "low"


def test_without_a_rule_a_finding_is_unsure():
    assert found("conflict", evidence=9, pack="general")[0].confidence == "low"


def test_a_reading_that_only_the_parse_made_counts_less():
    both = found("conflict", evidence=2)[0].confidence
    parse = found("conflict", claim(1, 12, reader="parse"), claim(2, 9), evidence=2)[0].confidence
    assert (both, parse) == ("high", "medium")


# -- the name of a finding ---------------------------------------------------------------------------------------------


def test_a_fingerprint_is_twelve_hexadecimal_digits():
    (one,) = found("conflict")
    assert len(one.fingerprint) == 12
    int(one.fingerprint, 16)


def test_a_fingerprint_survives_edits_elsewhere_and_another_order():
    moved = found("conflict", claim(7, 9, padding="A new first sentence. "), claim(3, 12))
    assert moved[0].fingerprint == found("conflict")[0].fingerprint


def test_a_second_witness_of_the_same_reading_keeps_the_fingerprint():
    assert found("conflict", claim(1, 12), claim(2, 9), claim(3, 9))[0].fingerprint == found("conflict")[0].fingerprint


@pytest.mark.parametrize(
    "other",
    [
        ("NC102", EVENT, "ferries-sunk", ["12", "9"]),
        ("NC101", Event(key="lima", label="Orle"), "ferries-sunk", ["12", "9"]),
        ("NC101", EVENT, "rafts-lost", ["12", "9"]),
        ("NC101", EVENT, "ferries-sunk", ["12", "8"]),
        ("NC101", EVENT, "ferries-sunk", ["129"]),
    ],
)
def test_another_code_event_slot_or_reading_has_another_fingerprint(other):
    assert fingerprint(*other) != fingerprint("NC101", EVENT, "ferries-sunk", ["12", "9"])


def test_the_label_is_for_people_and_names_nothing():
    named = Event(key="orle", label="Lake Orle")
    assert fingerprint("NC101", named, "s", ["12"]) == fingerprint("NC101", EVENT, "s", ["12"])


# -- order -------------------------------------------------------------------------------------------------------------


def test_the_worst_and_surest_finding_comes_first():
    rows = [("update", 9), ("conflict", 0), ("scope", 0), ("conflict", 9), ("scope", 9), ("agree", 9)]
    groups, parties = [], []
    for number, (verdict, evidence) in enumerate(rows):
        claims = (claim(2 * number, 12), claim(2 * number + 1, 9))
        groups.append(replace(making.group(verdict, *map(making.camp, claims)), event=EVENT))
        parties.append(Party(slot="ferries-sunk", event=EVENT, claims=claims, evidence=evidence))
    slots = {"ferries-sunk": making.slot()}
    expected = [
        ("conflict", "high"),
        ("conflict", "low"),
        ("scope", "high"),
        ("scope", "low"),
        ("update", "high"),
    ]
    assert [(f.kind, f.confidence) for f in findings(groups, parties, slots)] == expected
    backwards = findings(groups[::-1], parties[::-1], slots)
    assert backwards == findings(groups, parties, slots)


def test_what_a_rule_tells_of_the_same_figures_is_told_once():
    claims = claim(1, 12), claim(2, 9)
    group = replace(making.group("conflict", *map(making.camp, claims)), event=EVENT)
    slots = {name: making.slot(id=name) for name in ("ferries-sunk", "specs/ferries", "general/ferries")}
    groups = [replace(group, slot=name) for name in slots]
    parties = [Party(slot=name, event=EVENT, claims=claims, evidence=3) for name in slots]
    assert [finding.slot for finding in findings(groups, parties, slots)] == ["ferries-sunk"]
