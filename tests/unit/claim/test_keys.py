"""Settings by their keys: in code blocks, tables, lists of flags and sentences, on two pages of one product."""

from dataclasses import replace
from textwrap import dedent

import pytest

from numcheck.model import Source
from tests import reading


def told(*pages: str) -> list[str]:
    """The verdicts on the figures that two pages tell of one setting: "conflict", "agree"."""
    documents = []
    for number, page in enumerate(pages):
        form = "rst" if ".. option" in page or "===" in page else "md"
        path = f"{number}.{form}"
        found = reading.document(dedent(page).strip(), form)
        documents.append(replace(found, id=path, source=Source(path=path)))
    groups = reading.report(*documents).groups
    return [g.verdict for g in groups if len({c.span.doc for camp in g.camps for c in camp.claims}) > 1]


def config(*lines: str, language: str = "toml") -> str:
    return "\n".join(["# Configuration", "", "The defaults:", "", f"```{language}", *lines, "```"])


def flags(*entries: str) -> str:
    """A page of the flags of a program, each entry a key and what is said of it."""
    parts = [f"{key}\n    {said}\n" for key, _, said in (entry.partition(" | ") for entry in entries)]
    return "\n".join(["Command line", "============", "", "kestrel run", "-----------", "", *parts])


TABLE = "# Options\n\n| Key | Default | Meaning |\n|---|---|---|\n"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (config("[fetch]", "threads = 8"), flags("--threads N | Fetches at a time. Default: 4.")),
        (
            config("threads = 8", "```", "", "On large machines:", "", "```toml", "threads = 32"),
            flags("--threads N | Default: 4."),
        ),
        (config("[keep]", "hourly = 24"), flags("--keep-hourly N | Default: 12.")),
        (
            config("[pack]", "level = 3"),
            flags("--level N | Level of packing from 1 to 9. Default: 6.").replace("packing", "pack"),
        ),
        (config("[mount]", "cache = '2 GB'"), flags("--cache SIZE | Where files are kept. Default: 1GB.")),
        (config("[db]", "pool_size = 40"), TABLE + "| `pool_size` | 20 | connections |\n"),
        (config("[session]", "timeout = '30m'"), "# Limits\n\nSessions expire after 45 minutes.\n"),
        (config("server:", "  port: 8080", language="yaml"), "# Install\n\nThe server listens on port 9090.\n"),
        (config("retry_wait: 5s", language="yaml"), flags("--retry-wait SECONDS | Default: 10.")),
        (config("[logging]", "retention = '14d'"), "# Logs\n\nLogs are kept for 30 days.\n"),
        (config("[retention]", "logs = '14d'"), "# Logs\n\nLogs are kept for 30 days.\n"),
        (config("max_connections = 2000"), "# Answers\n\nBy default a node accepts 5,000 connections.\n"),
        (TABLE + "| `per_page` | 20 | items |\n", "# Answers\n\nThe API gives you 50 items per page by default.\n"),
        (config("settle_interval = '15m'"), "# Notes\n\nYou should know that settling runs every 10 minutes.\n"),
        (
            "# Data\n\n| | |\n|---|---|\n| Measuring interval | 60 s |\n",
            "# Answers\n\nYou get a measurement every 5 minutes.\n",
        ),
        (config("retry_delay = '5s'"), "# Answers\n\nA failed call is tried again after 10 seconds.\n"),
        (config("queues_per_user = 5"), "# Answers\n\nEach user can have up to 50 queues.\n"),
        (config("; seconds", "stop_wait = 20", language="ini"), flags("--stop-wait SECONDS | Default: 30.")),
    ],
)
def test_two_values_of_one_setting_contradict_each_other(one, other):
    assert told(one, other) == ["conflict"]


@pytest.mark.parametrize(
    "page",
    [
        "| Key | Type | Meaning |\n|---|---|---|\n| `lock_wait` | time | How long it waits. Default: 5s. |",
        "| Parameter | Type | Default |\n|---|---|---|\n| lock_wait | time | 5 s |",
        "- `lock_wait`: how long it waits, 5s by default.",
        "- **lock_wait** (seconds, default 5): how long it waits",
        "### `lock_wait`\n\nType: duration. Defaults to `5s`.",
        "**lock_wait** (float): Seconds until it gives up. Defaults to 5.",
        "- `LOCK_WAIT=5s`",
        "`--lock-wait SECONDS` – how long it waits (default 5)",
        "The `lock_wait` option defaults to 5 seconds.",
        "The default `lock_wait` is 5 seconds.",
    ],
)
def test_forms_of_entries(page):
    assert told(config("lock_wait = '9s'"), f"# Reference\n\n{page}\n") == ["conflict"]
    assert "conflict" not in told(config("lock_hold = '9s'"), f"# Reference\n\n{page}\n")


@pytest.mark.parametrize(
    ("heading", "contrary"),
    [
        ("Default", True),
        ("Value", True),
        ("Maximum", False),
        ("Minimum", False),
        ("Recommended", False),
        ("Old default", False),
        ("Previous value", False),
        ("Example value", False),
        ("Allowed values", False),
    ],
)
def test_columns_of_a_table_have_values_of_their_own(heading, contrary):
    page = f"# Reference\n\n| Key | {heading} |\n|---|---|\n| `lock_wait` | 5 s |\n| `session_ttl` | 9 min |\n"
    assert told(config("lock_wait = '9s'", "session_ttl = '9m'"), page).count("conflict") == contrary


def test_lines_of_a_plain_text():
    page = "OPTIONS\n\n  -w, --lock-wait SECONDS   How long it waits,\n       (default 5)\n  --jobs N   (default: 4)\n"
    claims = [(claim.slot, claim.reading) for claim in reading.claims(page)]
    assert claims == [("settings/hour/lock-wait", "5 second"), ("settings/count/job", "4 count")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (config("[fetch]", "threads = 8"), flags("--threads N | Fetches at a time. Default: 8.")),
        (config("[keep]", "hourly = 24"), flags("--keep-hourly N | Default: 24.")),
        (config("lock_wait_ms = 2000"), flags("--lock-wait SECONDS | Default: 2.")),
    ],
)
def test_the_same_value_of_one_setting_agrees(one, other):
    assert told(one, other)[0] in ("agree", "compatible")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (config("connect_timeout = '5s'"), flags("--read-timeout DURATION | Default: 30s.")),
        (config("[connect]", "timeout = '5s'"), config("[read]", "timeout = '30s'")),
        (config("[db]", "pool_size = 40"), config("[http]", "pool_size = 20")),
        (config("max_items = 40"), config("min_items = 2")),
        (config("soft_limit = 40"), config("hard_limit = 80")),
        (config("threads = 8"), flags("--list-threads N | Default: 2.")),
        (config("threads = 8"), "# Configuration\n\nFor example:\n\n```toml\nthreads = 16\n```\n"),
        (config("threads = 8"), "# Changelog\n\n## 1.2\n\n```toml\nthreads = 4\n```\n"),
        (config("threads = 8  # was 4 before"), flags("--threads N | Default: 4.")),
        (
            config("threads = 8", "```", "", "And so in this one:", "", "```toml", "threads = 32"),
            flags("--threads N | Default: 4."),
        ),
        (config("[pools.a]", "workers = 4", "[pools.b]", "workers = 8"), flags("--workers N | Default: 2.")),
        (config("queues_per_user = 5"), config("queues_per_account = 50")),
        (config("metrics_port = 9464"), "# Install\n\nThe server listens on port 8080.\n"),
        (config("wait = 5"), flags("--wait MINUTES | Default: 2.")),
        (config("redelivery_delay = '10s'"), "# News\n\nThe train arrived with a delay of 20 minutes.\n"),
        (config("[log]", "level = 3"), flags("--level N | Level of compression. Default: 6.")),
        (TABLE + "| `per_page` | 20 | items |\n", "# Answers\n\nThe API returns at most 100 results per page.\n"),
        (TABLE + "| `per_page` | 20 | items |\n", "# Answers\n\nThe maximum is 100 results per page.\n"),
        (config("settle_interval = '15m'"), "# Notes\n\nYou should know that polling runs every 10 minutes.\n"),
        (config("health_check_interval = '15m'"), "# Notes\n\nYou may run a disk check every 10 minutes.\n"),
        (config("health_check_interval = '15m'"), config("disk_check_interval = '10m'")),
        (config("[smtp]", "max_retries = 3"), config("[db]", "max_retries = 5")),
        (config("[web]", "session_ttl = '3h'"), config("[api]", "session_ttl = '5h'")),
        (config("[smtp]", "retry_delay = '5s'"), config("[db]", "retry_delay = '9s'")),
        (config("max_connections = 2000"), "# Answers\n\nA pool takes up to 50 connections.\n"),
        (config("requests_per_minute = 60"), config("requests_per_second = 5")),
        (config("[http]", "max_connections = 2000"), config("[db]", "max_connections = 50")),
        (config("people_killed = 3"), "# News\n\nFive people were killed in the fire.\n"),
    ],
)
def test_settings_of_like_names_examples_and_other_versions_are_apart(one, other):
    assert "conflict" not in told(one, other)
