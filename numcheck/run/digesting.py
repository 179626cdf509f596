"""Documents -> their digests, in order: from the cache, else worked out here or by processes."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from numcheck.cache import Cache
from numcheck.claim import Claiming
from numcheck.config import Settings
from numcheck.model import Document, Problem
from numcheck.pipeline import Digest, digested
from numcheck.ruleset import RuleSet
from numcheck.run import workers
from numcheck.run.aside import Aside, Spoilt
from numcheck.run.hands import Hand
from numcheck.run.packed import Unpacking, pack
from numcheck.run.rows import KeptDigests
from numcheck.run.workers import Batch

#: Told how many characters are read, of how many.
Tick = Callable[[int, int], None]

#: Characters of text that are worked on at once, a second or two of work: enough for the parser to be quick, and little
#: enough for the works of it to be held, lost by a killed run, or done again after a process died.
_BATCH = 64 * 1024
#: Characters from which on no more is worked on at once than at the ends of a run with several processes: the room is
#: needed for what is kept of each.
_LARGE = 8 * 1024 * 1024
#: Characters at once at both ends of a run with several processes, of which none is to wait long for another; and in
#: how many batches each of them does what is left.
_LEAST, _SHARES = 16 * 1024, 3
#: Documents at once, where they are short.
_MOST = 256

_NOTHING = Digest(claiming=Claiming(claims=(), unclaimed=(), general={}))


def digests(
    documents: Sequence[Document],
    named: Sequence[bytes | None],
    rules: RuleSet,
    settings: Settings,
    cache: Cache,
    aside: Aside,
    *,
    jobs: int,
    tick: Tick | None,
    ready: Sequence[Hand],
    rest: Callable[[], None],
) -> tuple[Sequence[Digest], tuple[Problem, ...], int]:
    """The digest of every document, which is kept under the key it is `named`; and what could not be done.

    Most of each is put `aside`; what is left of it is made when all is read, and `rest` was called, so that it does not
    lie scattered among what reading leaves. Processes that are `ready` help where there is enough to do. The last value
    is how many were at work, this one included.
    """
    unpacking = Unpacking(aside)
    known = cache.each([key for key in named if key is not None])
    found = [
        None if key is None else unpacking.digest(next(known), document.id)
        for document, key in zip(documents, named, strict=True)
    ]
    missing = [number for number, one in enumerate(found) if one is None]
    total = sum(len(documents[number].text) for number in missing)
    problems: list[Problem] = []
    waiting: list[int] = []  # what was made here, by its place on the shelf and its size
    places, sizes = array("Q"), array("I")
    done = 0
    batches = list(_batches(missing, documents))
    jobs = workers.worth(jobs, total, len(batches))
    if jobs > 1:
        batches = list(_batches(missing, documents, jobs))
    for numbers, made in _made(batches, documents, rules, settings.rules, jobs, tick, ready):
        for number, data in zip(numbers, made, strict=True):
            written = pack(data, documents[number].id) if isinstance(data, Digest) else data
            one = data if isinstance(data, Digest) else unpacking.digest(data, documents[number].id)
            if one is None:
                problems.append(_died(documents[number]))
                one = _NOTHING
            elif not one.without_parse and (key := named[number]) is not None and written is not None:
                cache.put("digest", key, written)
            if one is data and written is not None:
                waiting.append(number)
                places.append(aside.shelf.put(written))
                sizes.append(len(written))
            else:  # it has no bytes, or was unpacked
                found[number] = one
        done += sum(len(documents[number].text) for number in numbers)
        if tick is not None:
            tick(done, total)
    cache.flush()
    rest()
    own = (
        _sure(unpacking.digest(aside.shelf.get(place, size), documents[number].id, place))
        for number, place, size in zip(waiting, places, sizes, strict=True)
    )
    return KeptDigests(next(own) if one is None else one for one in found), tuple(problems), jobs


def _sure(found: Digest | None) -> Digest:
    if found is None:
        raise Spoilt("what was put aside has changed")
    return found


def _batches(missing: Sequence[int], documents: Sequence[Document], jobs: int = 1) -> Iterator[tuple[int, ...]]:
    """The documents in their order, so many at a time; for several processes few first, and less and less."""
    left = sum(len(documents[number].text) for number in missing)
    batch: list[int] = []
    size = 0
    most = _BATCH if jobs < 2 and left < _LARGE else _LEAST
    for number in missing:
        length = len(documents[number].text)
        if batch and (size + length > most or len(batch) == _MOST):
            yield tuple(batch)
            batch, size = [], 0
            if jobs > 1:
                most = max(_LEAST, min(_BATCH, left // (_SHARES * jobs)))
        batch.append(number)
        size += length
        left -= length
    if batch:
        yield tuple(batch)


def _made(
    batches: Sequence[tuple[int, ...]],
    documents: Sequence[Document],
    rules: RuleSet,
    folders: Sequence[Path],
    jobs: int,
    tick: Tick | None,
    ready: Sequence[Hand],
) -> Iterator[tuple[tuple[int, ...], Sequence[Digest | bytes | None]]]:
    """Every batch with its digests, in order."""
    if jobs < 2:
        total = sum(len(documents[number].text) for batch in batches for number in batch)
        done = 0
        for batch in batches:
            size = sum(len(documents[number].text) for number in batch)
            yield batch, digested([documents[n] for n in batch], rules, _within(tick, done, size, total))
            done += size
        return

    def here(batch: Batch) -> Sequence[Digest]:
        return digested(batch, rules)

    asked = ([documents[number] for number in batch] for batch in batches)
    yield from zip(batches, workers.work(asked, folders, jobs - 1, here, lends=True, ready=ready), strict=True)


def _within(tick: Tick | None, done: int, size: int, total: int) -> Tick | None:
    """A tick for the sentences of one batch."""
    if tick is None:
        return None
    return lambda read, of: tick(done + size * read // max(of, 1), total)


def _died(document: Document) -> Problem:
    hint = "split it into smaller files; or, where memory is short, give a lower --jobs"
    return Problem(where=document.id, what="the process that read its figures died, twice", hint=hint)
