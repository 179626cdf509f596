"""A date in a clause of what somebody did -> the verb of what befell them then: "shot while walking home on Friday"."""

from __future__ import annotations

from numcheck.frame.tree import Tree
from numcheck.ruleset.deeds import deeds

#: What joins a clause to what happened at the same time.
_AT_ONCE = frozenset({"while", "as", "when", "whilst"})
#: Behind the verb above: for what it was done, which may have been then: "jailed for murder while drunk on Friday".
_FOR = frozenset({"for", "of", "with", "over"})


def befell(tree: Tree, main: int, first: int) -> int:
    """The passive verb above a clause of the same person that a date, from token `first` on, ends; else `main`.

    "Was shot as he left home on Friday", "was shot on his way to work early Friday": shot, and not left, on Friday.
    """
    above = _above(tree, main)
    if above is None or not above < main < first or not tree.passive(above):
        return main
    if any(tree.tokens[i].lemma == "have" for i in tree.children(above, "aux")):
        return main  # "had been shot when she met him in May"
    if tree.tokens[above].lemma in deeds().states:
        return main
    return main if any(tree.tokens[i].lemma in _FOR for i in tree.children(above, "prep")) else above


def _above(tree: Tree, main: int) -> int | None:
    token = tree.tokens[main]
    under_way = main >= 2 and [t.lemma.lower() for t in tree.tokens[main - 2 : main]] == ["way", "to"]
    if under_way and token.tag == "VB":  # "on his way to work": the parser often takes it for a verb
        return next((i for i in tree.up(main) if i < main - 2 and tree.is_verb(i)), None)
    if token.dep != "advcl" or token.lemma in tree.words.reporting | {"be"} or not tree.is_verb(token.head):
        return None
    joined = any(tree.tokens[i].text.lower() in _AT_ONCE for i in tree.children(main, "mark", "advmod"))
    subject = tree.child(main, "nsubj", "nsubjpass")
    same = tree.tokens[subject].tag == "PRP" if subject is not None else token.tag == "VBG"
    return token.head if joined and same else None
