"""Verb in a tree -> whether it happened: actual, planned, hypothetical or denied."""

from __future__ import annotations

from numcheck.frame.tree import Tree

#: Auxiliaries of what is over, or goes on: a verb with one of them is not planned because the verb before it is.
_TOLD = frozenset({"has", "had", "was", "were"})
#: Auxiliaries with which it may never be.
_OPEN = frozenset({"to", "will", "would", "may", "might", "should", "could", "must", "can"})

#: Verbs that say of a deed when it is done, or that it goes on: it is as sure as they are.
_PHASES = frozenset({"start", "begin", "commence", "continue", "keep", "resume"})
#: Who can do this does it: "we can confirm three deaths".
_TELLING = frozenset({"confirm", "reveal", "disclose", "report", "announce"})


def modality(tree: Tree, verb: int | None) -> tuple[str, bool]:
    """Whether it happened, as the verb's auxiliaries and governors say, and whether it is not negated."""
    if verb is None:
        return "actual", True
    words = tree.words
    polarity = tree.child(verb, "neg") is None
    auxiliaries = {tree.tokens[c].text.lower() for c in tree.children(verb, "aux")}
    told = tree.tokens[verb].tag == "VBD" or bool(auxiliaries & _TOLD)
    participle = tree.tokens[verb].tag == "VBN" and tree.child(verb, "auxpass") is None and "have" not in auxiliaries
    wanted = participle and not auxiliaries and tree.child(verb, "nsubj") is not None  # "want him jailed"
    if tree.tokens[verb].tag == "VBD" or participle:  # "Will Roe scored": a name, no auxiliary
        auxiliaries -= words.planned_auxiliaries | words.hypothetical_auxiliaries
    dep, above = tree.tokens[verb].dep, tree.tokens[verb].head
    governor = tree.tokens[above].lemma
    if any(tree.tokens[c].lemma in words.hypothetical_markers for c in tree.children(verb, "mark")):
        return "hypothetical", polarity
    if "would" in auxiliaries and dep == "ccomp" and governor in words.reporting:
        return "planned", polarity  # "said he would": the future, seen from then
    if "would" in auxiliaries and "have" not in auxiliaries and dep == "ROOT" and not _conditional(tree):
        return "planned", polarity  # "the new firm would shed 900 posts": nothing is supposed
    confirmed = auxiliaries == {"can"} and tree.tokens[verb].lemma in _TELLING
    if auxiliaries & words.hypothetical_auxiliaries and not confirmed:
        return "hypothetical", polarity
    if auxiliaries & words.planned_auxiliaries:
        return "planned", polarity
    # "five died; two refused": each tells its own
    beside = any(tree.tokens[i].text == ";" for i in range(min(verb, above), max(verb, above)))
    if dep in ("xcomp", "ccomp", "pcomp", "dobj") and governor in words.denied_governors and not beside:
        return "denied", polarity
    if dep in ("ccomp", "acl") and _denied_report(tree, above):
        return "denied", polarity
    infinitive = "to" in auxiliaries or tree.tokens[verb].tag == "VB" or (wanted and governor in words.seeking)
    if tree.tokens[verb].lemma in words.planned_objects or (dep == "ROOT" and "to" in auxiliaries):
        return "planned", polarity
    if dep == "xcomp" and "to" in auxiliaries and _ahead(tree, above):
        return "planned", polarity
    if dep in ("xcomp", "ccomp", "acl", "advcl") and infinitive and above != verb:
        if governor in words.hypothetical_governors:
            return "hypothetical", polarity
        if governor == "be" and dep == "xcomp":
            return "planned", polarity  # "900 jobs are to disappear"
        going = governor == "go" and tree.tokens[above].tag == "VBG"  # "is going to plant 300 oaks"
        if governor == "have" and tree.tokens[above].tag in ("VBD", "VBN") and tree.tokens[above].dep != "ccomp":
            return "actual", polarity  # "had to pull two updates"; "said it had to cut 40 posts" may lie ahead
        if governor in words.planned_governors or going or _nominal(tree, above):
            return "planned", polarity
    begun = governor in _PHASES and tree.tokens[verb].tag == "VBG" and dep == "xcomp"
    if begun or (governor == "able" and dep == "xcomp" and tree.tokens[tree.tokens[above].head].lemma == "be"):
        first, _ = modality(tree, above if begun else tree.tokens[above].head)
        return first, polarity  # "will begin shipping", "will be able to buy"
    if dep == "conj" and not told and tree.child(verb, "nsubj") is None and tree.is_verb(above):
        first = modality(tree, above)[0]
        # "needs 4 GB and uses port 9090": what has an ending of its own takes no part in what the first verb plans
        return "actual" if first == "planned" and tree.tokens[verb].tag == "VBZ" else first, polarity
    return "actual", polarity


def has_room(tree: Tree, verb: int | None) -> bool:
    """`a ferry that carries 300`: for how many there is room, and not how many there were."""
    return (
        verb is not None and tree.tokens[verb].tag in ("VBZ", "VBP") and tree.tokens[verb].lemma in tree.words.holding
    )


def _ahead(tree: Tree, above: int) -> bool:
    """`is to cut 40 posts`, `was due to arrive in four days`: the infinitive tells what is still to come."""
    return tree.tokens[above].lemma == "be" or tree.tokens[above].text.lower() in tree.words.planned_states


def lasted(tree: Tree, verb: int | None, argument: int) -> bool:
    """`had been required for thirty years`: what is demanded may never be, but it was demanded for so long."""
    if verb is None or tree.tokens[verb].lemma not in tree.words.planned_objects:
        return False
    auxiliaries = {tree.tokens[c].text.lower() for c in tree.children(verb, "aux", "auxpass")}
    prep = tree.tokens[argument].head
    spanning = tree.tokens[argument].dep == "pobj" and tree.tokens[prep].lemma == "for"
    over = tree.tokens[verb].tag == "VBD" or bool(auxiliaries & (_TOLD | {"been"}))
    return spanning and tree.tokens[prep].head == verb and over and not auxiliaries & _OPEN


def _conditional(tree: Tree) -> bool:
    """Whether the sentence sets a condition, wherever it stands: "if", "unless", a bare "were"."""
    told = {token.text.lower() for token in tree.tokens}
    return bool(told & (tree.words.hypothetical_markers | {"were", "otherwise", "could", "might"}))


def _denied_report(tree: Tree, above: int) -> bool:
    """`did not say that`, `dismissed reports that`: a report that is not made, or that is contradicted."""
    if tree.is_verb(above):
        return tree.tokens[above].lemma in tree.words.reporting and tree.child(above, "neg") is not None
    verb = tree.tokens[above].head
    noun = tree.tokens[above].lemma in tree.words.reporting or tree.tokens[above].lemma in ("rumor", "rumour")
    return noun and tree.tokens[verb].lemma in tree.words.denied_governors


def _nominal(tree: Tree, above: int) -> bool:
    """`a plan to launch`, `an offer to swap`: the governor as a noun."""
    return tree.tokens[above].tag.startswith("NN") and tree.tokens[above].lemma in tree.words.planned_governors
