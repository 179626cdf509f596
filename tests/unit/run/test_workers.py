"""Several processes do what one does, and a process that dies takes nothing along."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from itertools import cycle
from pathlib import Path

import pytest

from numcheck import pipeline
from numcheck.pipeline import Digest
from numcheck.ruleset import load
from numcheck.run import copies, hands, workers
from numcheck.run.aside import Aside
from numcheck.run.packed import Unpacking
from tests import making

ROOT = Path(__file__).parents[3]
TEXTS = [f"On day {n} the {n + 20} miners of Orle dug {n + 3} shafts, Anna Bell said." for n in range(8)]
DOCUMENTS = [making.document(f"text-{n}.txt", text) for n, text in enumerate(TEXTS)]


HERE = os.getpid()


@pytest.fixture(params=["copies", "interpreters"])
def made_of(request, monkeypatch) -> str:
    """What the other processes are."""
    if request.param == "copies" and not copies.possible():
        pytest.skip("this system makes no copies")
    monkeypatch.setattr(copies, "whole", lambda: request.param == "copies")
    return request.param


def _elsewhere(batch: workers.Batch) -> list[Digest]:
    assert os.getpid() != HERE, "nothing is left for this process to do"
    return list(pipeline.digested(batch, load()))


def _digests(made: list[object]) -> list[Digest | None]:
    unpacking = Unpacking(Aside())
    both = zip(made, cycle(DOCUMENTS), strict=False)
    return [one if isinstance(one, Digest) else unpacking.digest(one, document.id) for one, document in both]


@pytest.mark.usefixtures("made_of")
def test_processes_make_the_digests_in_order() -> None:
    batches = [DOCUMENTS[n : n + 2] for n in range(0, 8, 2)]
    made = [one for batch in workers.work(batches, [], 2, _elsewhere) for one in batch]
    assert _digests(made) == list(pipeline.digested(DOCUMENTS, load()))


@pytest.mark.usefixtures("made_of")
def test_who_lends_a_hand_reads_while_others_read() -> None:
    here = []

    def mine(batch: workers.Batch) -> list[Digest]:
        here.append(batch)
        return list(pipeline.digested(batch, load()))

    batches = [DOCUMENTS[n % 8 : n % 8 + 1] for n in range(24)]
    made = [one for batch in workers.work(batches, [], 1, mine, lends=True) for one in batch]
    assert _digests(made) == list(pipeline.digested(DOCUMENTS, load())) * 3
    assert here


def test_batches_are_asked_for_one_by_one() -> None:
    asked = []

    def batches():
        for number in range(100):
            asked.append(number)
            yield DOCUMENTS[:1]

    work = workers.work(batches(), [], 1, _elsewhere)
    next(work)
    assert len(asked) <= 8
    work.close()


def _children() -> list[int]:
    """The processes that this one started; asked for often, so not of a program of its own."""
    found = []
    for place in Path("/proc").glob("[0-9]*"):
        try:
            parent = (place / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()[1]
            if int(parent) == os.getpid():
                found.append(int(place.name))
        except OSError:  # it has ended
            continue
    return found


@pytest.fixture
def processes() -> None:
    if not Path("/proc/self").exists():
        pytest.skip("nobody can tell here which processes there are")


@pytest.mark.usefixtures("processes", "made_of")
def test_what_a_killed_process_had_is_done_by_the_next() -> None:
    def assassin() -> None:
        for _ in range(600):
            if found := _children():
                os.kill(found[0], signal.SIGKILL)
                return
            time.sleep(0.05)

    killing = threading.Thread(target=assassin)
    killing.start()
    made = [one for batch in workers.work([DOCUMENTS[:2], DOCUMENTS[2:4]], [], 1, _elsewhere) for one in batch]
    killing.join()
    assert _digests(made) == list(pipeline.digested(DOCUMENTS[:4], load()))
    assert _children() == []


_DEADLY = """
import os
from numcheck import pipeline
digested = pipeline.digested
def deadly(documents, rules):
    if any("text-1" in document.id for document in documents):
        os.kill(os.getpid(), 9)
    return digested(documents, rules)
pipeline.digested = deadly
"""


def _interpreters_do(monkeypatch, code: str) -> None:
    """Has every new interpreter run this first."""
    start = hands._START
    monkeypatch.setattr(hands, "_START", start.replace("from numcheck.run", f"exec({code!r}); from numcheck.run"))


@pytest.mark.usefixtures("made_of")
def test_a_text_that_kills_every_process_is_a_problem_and_the_others_are_read(monkeypatch) -> None:
    def deadly(batch: workers.Batch) -> list[Digest]:
        if any("text-1" in document.id for document in batch):
            os.kill(os.getpid(), signal.SIGKILL)
        return _elsewhere(batch)

    _interpreters_do(monkeypatch, _DEADLY)
    made = [one for batch in workers.work([DOCUMENTS[:3]], [], 1, deadly) for one in batch]
    assert [one is None for one in _digests(made)] == [False, True, False]


@pytest.mark.usefixtures("made_of")
def test_an_error_is_met_again_where_it_can_be_told(monkeypatch) -> None:
    here = []

    def again(batch: workers.Batch) -> list[Digest]:
        if os.getpid() != HERE:
            raise ValueError("it cannot be told from there")
        here.append(batch)
        return list(pipeline.digested(batch, load()))

    _interpreters_do(monkeypatch, "from numcheck import pipeline\npipeline.digested = None")
    made = [one for batch in workers.work([DOCUMENTS[:1]], [], 1, again) for one in batch]
    assert len(here) == 1
    assert _digests(made) == list(pipeline.digested(DOCUMENTS[:1], load()))


@pytest.mark.usefixtures("processes")
def test_no_copy_is_made_beside_a_thread() -> None:
    over = threading.Event()
    beside = threading.Thread(target=over.wait)
    beside.start()
    assert not copies.whole()
    over.set()
    beside.join()


_KILLED = """
import os, signal
from numcheck.run import copies, hands, workers
made = []
def copied(here, copied=hands.copied):
    made.append(copied(here))
    print(made[-1]._process._process, flush=True)
    return made[-1]
hands.copied = copied
copies.whole = lambda: True
def here(batch):
    os.kill(above, signal.SIGKILL)
above = os.getpid()
list(workers.work([[]] * 9, [], 3, here))
"""


@pytest.mark.usefixtures("processes")
def test_the_copies_of_a_killed_process_end_too() -> None:
    if not copies.possible():
        pytest.skip("this system makes no copies")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    run = subprocess.run([sys.executable, "-c", _KILLED], env=environment, capture_output=True, timeout=120)
    assert run.returncode == -signal.SIGKILL
    left = [int(number) for number in run.stdout.split()]
    assert len(left) == 3
    for _ in range(600):
        left = [number for number in left if _lives(number)]
        if not left:
            break
        time.sleep(0.05)
    assert left == []


def _lives(process: int) -> bool:
    try:
        return (Path("/proc") / str(process) / "stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_what_a_copy_prints_is_no_answer(capfd, made_of: str) -> None:
    def loud(batch: workers.Batch) -> list[Digest]:
        os.write(1, b"loud")
        return _elsewhere(batch)

    made = [one for batch in workers.work([DOCUMENTS[:1]], [], 1, loud) for one in batch]
    assert _digests(made) == list(pipeline.digested(DOCUMENTS[:1], load()))
    assert capfd.readouterr() == ("", "loud" if made_of == "copies" else "")


def test_where_no_process_can_be_started_the_work_is_done_all_the_same(monkeypatch) -> None:
    def full() -> int:
        raise OSError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", full)
    monkeypatch.setattr("sys.executable", str(ROOT / "no" / "python"))
    work = workers.work([DOCUMENTS[:1]], [], 2, lambda batch: pipeline.digested(batch, load()))
    made = [one for batch in work for one in batch]
    assert _digests(made) == list(pipeline.digested(DOCUMENTS[:1], load()))


@pytest.mark.usefixtures("made_of")
def test_who_stops_in_the_middle_leaves_no_process_behind() -> None:
    work = workers.work([DOCUMENTS[:1]] * 9, [], 2, _elsewhere)
    next(work)
    work.close()
    if Path("/proc/self").exists():
        assert _children() == []


@pytest.mark.parametrize(
    ("asked", "characters", "batches", "used"),
    [(0, 1000, 1, 1), (0, 100_000, 4, 1), (1, 10**9, 900, 1), (3, 1000, 1, 1), (3, 10**9, 900, 3), (0, 10**9, 900, 4)],
)
@pytest.mark.usefixtures("made_of")
def test_little_work_is_done_by_one(monkeypatch, asked: int, characters: int, batches: int, used: int) -> None:
    monkeypatch.setattr(workers, "cores", lambda: 4)
    assert workers.worth(asked, characters, batches) == used


def _kept_by_now(file: Path) -> int:
    """How many digests another process has kept by now."""
    try:
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
            return connection.execute("SELECT count(*) FROM kept WHERE kind = 'digest'").fetchone()[0]
    except sqlite3.Error:  # it is being made
        return 0


@pytest.mark.usefixtures("processes")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_at_once_with_130_and_a_cache_that_is_of_use(tmp_path: Path, jobs: str) -> None:
    for number in range(300):
        text = " ".join(TEXTS).replace("Orle", f"Orle{number}") * 4
        (tmp_path / f"{number:03}.txt").write_text(text, "utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NUMCHECK_NO_CACHE": ""}
    run = [sys.executable, "-m", "numcheck", "--format", "json", "--jobs", jobs]
    heard = signal.signal(signal.SIGINT, signal.default_int_handler)  # tests in the background are deaf to it
    started = subprocess.Popen(run, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    signal.signal(signal.SIGINT, heard)
    try:
        for _ in range(1200):  # until some text is worked out
            if _kept_by_now(tmp_path / ".numcheck_cache" / "kept-1.db"):
                break
            time.sleep(0.05)
        started.send_signal(signal.SIGINT)
        out, trouble = started.communicate(timeout=60)
    finally:
        started.kill()
    assert started.returncode == 130
    assert (out, trouble.strip()) == (b"", b"")  # but the line that ends the ^C of the terminal
    ask = [*run[:3], "cache", "info", "--format", "json"]
    assert b'"digest"' in subprocess.run(ask, cwd=tmp_path, env=environment, capture_output=True).stdout
