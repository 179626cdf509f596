"""Plain news loads neither quantulum3 nor pint."""

import subprocess
import sys

SCRIPT = """
import sys
from numcheck.extraction import extract
from numcheck.extraction.lexicon import load
from numcheck.model import Anchor, Document, Source
from numcheck.ruleset.locate import builtin
text = "Rebels fired 140 shells over two hours, killing 12 people; repairs cost $3.2 million, 15% more than in 2019."
document = Document(id="t", text=text, source=Source(path="t"), blocks=(), anchors=(Anchor(start=0, line=1, column=1),))
assert len(extract(document, load(builtin())).mentions) == 6
print(sorted({"pint", "quantulum3", "spacy", "inflect"} & set(sys.modules)))
"""


def test_reading_plain_news_loads_no_heavy_library():
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
