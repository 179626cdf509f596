"""Our records and the sentences around them -> NewsQuant's quantities, for benchmarks/extraction.py.

NewsQuant's unit of a counted thing is its noun phrase, and its concept is what the figure is told of. Both are
questions about the sentence, so they are put to the parse that frames are made of, not to the reader of figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from numcheck.extraction import extract
from numcheck.extraction.lexicon import Lexicon
from numcheck.frame import parse
from numcheck.frame import words as vocabulary
from numcheck.frame.tree import Tree
from numcheck.model import Document, Extraction, Kind, Mention, Modifier, Refused

#: Relations from a figure, or a part of a compound, to the noun it stands before.
_BEFORE_NOUN = frozenset({"nummod", "quantmod", "compound", "nmod", "amod", "npadvmod", "advmod", "det", "poss", "dep"})
#: Words of a noun phrase that belong to the name of what is counted.
_NAMING = frozenset({"amod", "compound", "nmod", "npadvmod", "punct", "conj", "cc", "nummod", "advmod"})
#: Relations by which a clause takes its subject from above.
_SHARING = frozenset({"conj", "xcomp", "advcl", "pcomp", "ccomp", "dep", "prep", "prt"})
_PRONOUNS = ("PRP", "WP", "WDT", "DT", "EX")
_MOVED = ("by", "to", "from", "at")
_REACH = 9


def quantities(
    documents: Sequence[Document], lexicon: Lexicon, names: dict[str, str]
) -> dict[str, list[dict[str, Any]]]:
    """What NewsQuant would write of each document; `names` spells our units as the sets do."""
    parser, fault = parse.load()
    if parser is None:
        raise SystemExit(fault)
    words = vocabulary.load(frozenset())
    trees = (Tree(tokens, words) for tokens in parser.parse([re.sub(r"\s", " ", d.text) for d in documents]))
    return {
        document.id: list(_Text(document, extract(document, lexicon), tree, names).rows())
        for document, tree in zip(documents, trees, strict=True)
    }
