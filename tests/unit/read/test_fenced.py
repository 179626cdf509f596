"""Code blocks of a page: which of their lines are read, and where they stand in the file."""

from textwrap import dedent

import pytest

from tests import reading


def settings(source: str, form: str = "md") -> list[str]:
    """The lines of code blocks that are read, each after looking up key and value in the file."""
    source = dedent(source)
    found = reading.document(source, form)
    told = [found.text[b.start : b.end] for b in found.blocks if b.kind == "setting"]
    for block, line in zip((b for b in found.blocks if b.kind == "setting"), told, strict=True):
        key, _, value = line.partition(": ")
        for part, offset in ((key.split(".")[-1], 0), (value.split(" (")[0], 0)):
            at, column = found.position(block.start + line.index(part, offset))
            assert source.split("\n")[at - 1][column - 1 :].startswith(part), (line, part)
    return told


TOML = """
    # Kestrel

    {lead}

    ```{language}
    [server]
    port = 8080   # where it listens
    host = "0.0.0.0"

    [cache]
    # megabytes
    max_size = 256
    modes = [1, 2]
    ```
    """


def test_lines_that_set_a_figure_are_read_with_their_section_and_what_a_comment_says():
    page = TOML.format(lead="The default configuration:", language="toml")
    assert settings(page) == ["server.port: 8080 (where it listens)", "cache.max_size: 256 (megabytes)"]


@pytest.mark.parametrize(
    ("lead", "language"),
    [
        ("An example of the default file:", "toml"),
        ("For instance, with defaults:", "toml"),
        ("If you want other defaults than these:", "toml"),
        ("Change it:", "toml"),
        ("Raise the defaults on a busy server:", "toml"),
        ("The defaults:", "python"),
        ("The answer:", "json"),
    ],
)
def test_blocks_that_show_how_it_may_look_and_other_languages_are_not_read(lead, language):
    assert settings(TOML.format(lead=lead, language=language)) == []


def test_keys_of_yaml_stand_in_those_around_them_and_lists_are_left_alone():
    page = """
    # Settings

    ```yaml
    server:
      port: 8080
      limits:
        body: "4MB"
    pools:
      - name: one
        size: 4
    workers: 8
    mode: 0640
    ```
    """
    assert settings(page) == ["server.port: 8080", "server.limits.body: 4MB", "workers: 8"]


def test_quotes_and_items_around_a_block_do_not_move_its_columns():
    page = """
    # Settings

    - a block in an item

      ```ini
      retries = 3
      ```

    > ```env
    > export KESTREL_PORT="8080"
    > ```
    """
    assert settings(page) == ["retries: 3", "KESTREL_PORT: 8080"]


def test_json_is_read_where_it_is_said_to_hold_the_defaults():
    page = """
    # Settings

    {lead}

    ```json
    {{
      "server": {{
        "port": 8080,
        "name": "a"
      }}
    }}
    ```
    """
    assert settings(page.format(lead="The defaults are:")) == ["server.port: 8080"]
    assert settings(page.format(lead="It looks so:")) == []


@pytest.mark.parametrize(
    ("heading", "read"), [("Server", True), ("Server settings", True), ("Behind a proxy", False), ("On Windows", False)]
)
def test_under_a_heading_of_a_case_a_block_shows_that_case(heading, read):
    page = f"# Configuration\n\n## {heading}\n\n```yaml\nserver:\n  port: 8080\n```\n"
    assert bool(settings(page)) == read


@pytest.mark.parametrize("remark", ["e.g. 8080", "an example", "change this", "was 80 before", "default: 80"])
def test_a_line_that_its_remark_calls_an_example_is_not_read(remark):
    assert settings(f"# Settings\n\n```yaml\nport: 8080  # {remark}\nretries: 3\n```\n") == ["retries: 3"]


def test_blocks_of_no_language_are_read_where_every_line_looks_like_one_of_a_configuration():
    page = """
    # Settings

    {fence}
    [server]
    port = 8080
    retries = 3
    {more}{fence}
    """
    assert settings(page.format(fence="```", more="")) == ["server.port: 8080", "server.retries: 3"]
    assert settings(page.format(fence="```", more="print the result\n    ")) == []
    assert settings("# Settings\n\nThe file:\n\n    port = 8080\n    retries = 3\n") == ["port: 8080", "retries: 3"]
    assert settings("# Answers\n\nThe file:\n\n    port = 8080\n    retries = 3\n") == []
    rst = "Settings\n========\n\nThe file::\n\n    port = 8080\n    retries = 3\n\nAnd so on.\n"
    assert settings(rst, "rst") == ["port: 8080", "retries: 3"]


def test_defaults_of_flags_are_read_of_what_a_program_prints():
    page = """
    # Command line

    ```
    Usage: kestrel serve [flags]
      -p, --port int          Where it listens (default 8080)
          --idle-timeout DUR  How long a client may idle, (default: 30s)
          --jobs N            Jobs at a time, at least 2
    ```
    """
    assert settings(page) == [
        "--port: 8080 (Where it listens)",
        "--idle-timeout: 30s (How long a client may idle)",
    ]


def test_blocks_of_restructuredtext_and_asciidoc_are_read_too():
    rst = """
    Settings
    ========

    .. code-block:: yaml
       :linenos:

       server:
         port: 8080  # where it listens

    .. code-block:: python

       port = 9090
    """
    assert settings(rst, "rst") == ["server.port: 8080 (where it listens)"]
    adoc = """
    = Settings

    [source,yaml]
    ----
    server:
      port: 8080  # where it listens
    ----

    ----
    port: 9090
    ----
    """
    assert settings(adoc, "adoc") == ["server.port: 8080 (where it listens)"]
