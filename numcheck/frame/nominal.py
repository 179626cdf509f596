"""A noun that tells a deed -> the deed, and whether it was done: "the deaths of 14 miners", "plans for a closure"."""

from __future__ import annotations

from numcheck.frame.tree import Tree
from numcheck.model import Kind

#: What deeds are told of by nouns; a sum or a share only stands behind some: "the loss of 3 percent".
_COUNTED = frozenset({Kind.COUNT, Kind.MEASURE})
_ANY = _COUNTED | {Kind.MONEY, Kind.PERCENT}
#: Between a noun and the deed that it is told of: "a plan for", "the risk of", "agreed to", "talks on".
_ABOUT = frozenset({"for", "of", "at", "about", "over", "to", "on"})


def deed(tree: Tree, kind: Kind, argument: int) -> tuple[str, ...]:
    """What happened, said by the noun that the figure stands behind or that it counts; nothing where none says it."""
    if kind not in _ANY:
        return ()
    if tree.tokens[argument].dep != "pobj" or tree.tokens[argument].lemma in tree.words.nominal_itself:
        found = tree.words.nominal_itself.get(tree.tokens[argument].lemma) if kind is Kind.COUNT else None
        return () if found is None else (found,)
    prep = tree.tokens[tree.tokens[argument].head]
    noun = tree.tokens[prep.head].lemma
    found = tree.words.nominal.get(noun) if prep.lemma in ("of", "with", "by") else None
    if found is None and prep.lemma == "of" and kind in _COUNTED:
        found = tree.words.nominal_counted.get(noun)
    if prep.lemma == "by" and found not in tree.words.joined_in:
        return ()  # "the killing by two men": they are not the killed
    if found is None:
        return ()
    below = {tree.tokens[argument].lemma}  # "the loss of 12 lives"
    return (found, *(more for with_, more in tree.words.idioms.get(found, ()) if with_ <= below))


def done(tree: Tree, argument: int, main: int | None, told: tuple[str, bool]) -> tuple[str, bool]:
    """Whether the deed was done, and is not denied; `told` is what the verb says of it.

    "The recall of 900 vans will cost the firm dearly": it was done, whatever follows. "The closure of 12 stores is
    planned", "called off", "a plan for the closure of 12 stores": it was not.
    """
    itself = tree.tokens[argument].lemma in tree.words.nominal_itself
    noun = argument if itself else tree.tokens[tree.tokens[argument].head].head
    if main is not None and tree.tokens[main].lemma in tree.words.denied_governors:
        return told[0], False  # "prevented the deaths of 40 people"
    if any(tree.tokens[i].lemma in tree.words.deed_open for i in tree.children(noun, "amod")):
        return "hypothetical", told[1]  # "the possible loss of 400 jobs"
    if main is not None and any(tree.tokens[i].lemma in tree.words.deed_sum for i in tree.children(main, "dobj")):
        return "hypothetical", told[1]  # "the arrest of nine men brought the number to 14"
    over = _over(tree, noun, main)
    if over in tree.words.deed_ahead:
        return "planned", told[1]
    if over in tree.words.deed_open:
        return "hypothetical", told[1]
    if itself:  # "40 layoffs may follow"
        return told
    return ("actual", True) if tree.tokens[noun].dep in ("nsubj", "nsubjpass") else told


def _over(tree: Tree, noun: int, main: int | None) -> str | None:
    """The noun that the deed stands behind, "a plan for the closure", or the verb that is done to it."""
    above = tree.tokens[tree.tokens[noun].head]
    if tree.tokens[noun].dep == "pobj" and above.lemma in _ABOUT:
        return tree.tokens[above.head].lemma
    return tree.lemma(main) if main is not None and tree.tokens[noun].dep in ("nsubjpass", "dobj") else None
