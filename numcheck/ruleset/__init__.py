"""The rules: what is asked of figures, with its proof; `rules/` and any folder of the user -> RuleSet."""

from numcheck.ruleset.assemble import BrokenRules, let_go, load
from numcheck.ruleset.classes import Classes, VerbClass
from numcheck.ruleset.pack import schema
from numcheck.ruleset.slot import Case, CaseDocument, Example, Relation, RelationCase, RuleSet, Slot

__all__ = [
    "BrokenRules",
    "Case",
    "CaseDocument",
    "Classes",
    "Example",
    "Relation",
    "RelationCase",
    "RuleSet",
    "Slot",
    "VerbClass",
    "let_go",
    "load",
    "schema",
]
