"""Ports of one side of a program, as sentences, tables and keys tell them."""

import pytest

from tests import reading


def told(text: str) -> list[tuple[str, str]]:
    """Whose ports a text tells, and which."""
    ports = [claim for claim in reading.claims(text) if claim.slot == "default-port"]
    return [(" ".join(sorted(port.frame.narrowing)), port.reading.split()[0]) for port in ports]


@pytest.mark.parametrize(
    ("text", "ports"),
    [
        ("The console listens on 15680, and everything else is closed.", [("console", "15680")]),
        ("It has AMQP on port 5680, and a web console on port 15680.", [("amqp", "5680"), ("console", "15680")]),
        ("Metrics could not be read from port 9090 for three minutes.", [("metric", "9090")]),
        ("The admin port is 9091.", [("admin", "9091")]),
        ("Open port 9464 (metrics) in the firewall.", [("metric", "9464")]),
    ],
)
def test_a_port_is_told_of_what_its_clause_names(text, ports):
    assert told(text) == ports


@pytest.mark.parametrize(
    "text",
    [
        "The console does not listen on 15672.",
        "Formerly the metrics were on port 9090.",
        "The metrics were taken from port 40 times.",
        "Police searched the port 300 times, with metrics.",
        "The console counts 9464 messages.",
        "Metrics were read on port 909090.",
    ],
)
def test_other_figures_and_other_versions_are_none(text):
    assert told(text) == []
