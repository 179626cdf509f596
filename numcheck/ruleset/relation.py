"""`[[relation]]` tables -> Relations: what the answers to several questions must keep to among themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from numcheck.ruleset.decode import Complaints, meant, show
from numcheck.ruleset.pack import DocTable, RelationTable, SlotTable
from numcheck.ruleset.slot import CaseDocument, Relation, RelationCase
from numcheck.ruleset.toml import Trail

#: "drones-stopped <= drones-launched", "killed + injured = casualties"
_SAYS = re.compile(r"(?P<parts>[\w-]{1,80}(?: \+ [\w-]{1,80}){0,9}) (?P<sign><=|=) (?P<whole>[\w-]{1,80})")


def check(
    tables: Iterable[tuple[RelationTable, Trail]], slots: Mapping[str, SlotTable], complaints: Complaints
) -> None:
    """Complains about every relation that is no formula, names no slot, mixes units or has no proof."""
    for table, path in tables:
        formula = _SAYS.fullmatch(table.says.strip())
        if formula is None:
            complaints.add(
                (*path, "says"), f"found {show(table.says)}", 'expected "a <= b", "a + b <= c" or "a + b = c"'
            )
            continue
        names = [*formula["parts"].split(" + "), formula["whole"]]
        for name in names:
            if name not in slots:
                complaints.add((*path, "says"), f"no slot {show(name)}", f"expected ids of slots{meant(name, slots)}")
        if len(set(names)) < len(names):
            complaints.add((*path, "says"), f"a slot twice in {show(table.says)}", "name every slot once")
        units = {slots[name].unit for name in names if name in slots}
        if len(units) > 1:
            complaints.add((*path, "says"), f"units that differ: {', '.join(sorted(units))}", "compare like with like")
        outcomes = {case.outcome for case in table.case}
        if "fails" not in outcomes or outcomes == {"fails"}:
            complaints.add(
                (*path, "case"),
                "no pair of cases that shows both sides",
                'a [[relation.case]] with `outcome = "fails"`, and one with "holds" or "apart"',
            )


def build(table: RelationTable, pack: str, file: str) -> Relation:
    """The relation of a table that `check` found nothing wrong with."""
    formula = _SAYS.fullmatch(table.says.strip())
    assert formula is not None
    return Relation(
        parts=tuple(formula["parts"].split(" + ")),
        exact=formula["sign"] == "=",
        whole=formula["whole"],
        says=table.says.strip(),
        pack=pack,
        roles=tuple(table.roles),
        cases=tuple(
            RelationCase(docs=tuple(map(_document, case.docs)), outcome=case.outcome, todo=case.todo)
            for case in table.case
        ),
        rule=f"{file}: {table.says.strip()}",
    )


def _document(doc: str | DocTable) -> CaseDocument:
    if isinstance(doc, str):
        return CaseDocument(text=doc)
    return CaseDocument(text=doc.text, date=doc.date, outlet=doc.outlet)
