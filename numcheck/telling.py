"""Frame -> its fields in words, for people."""

from __future__ import annotations

from numcheck.model import Frame, Mention, Scene


def told(frame: Frame) -> tuple[tuple[str, str], ...]:
    """What was read of the sentence around a figure: names of fields with their values, without the empty ones."""
    mention = frame.mention
    phrases = {
        "agent": frame.agent,
        "patient": frame.patient,
        "subject": frame.subject,
        "owner": frame.owner,
        "said by": frame.attribution,
    }
    found = [
        ("kind", mention.kind.value),
        ("noun", frame.noun or ""),
        ("modifiers", ", ".join(frame.modifiers)),
        ("verbs", ", ".join(frame.predicates)),
        *((name, _phrase(p.text, p.names)) for name, p in phrases.items() if p is not None),
        ("person before", frame.anchor or ""),
        ("time", ", ".join(when.text for when in frame.time)),
        ("place", ", ".join(place.text for place in frame.place)),
        ("what happened", ", ".join(sorted(frame.happenings))),
        ("lent to it", _lent(frame.scene)),
        ("happened", _happened(frame)),
        ("change", _change(mention)),
        ("rate", f"per {mention.per}" if mention.per else "each" if mention.distributive else ""),
        ("part", "of another figure" if frame.part_of else ""),
        ("history", "yes" if frame.history else ""),
        ("read by", {"both": "parse and word lists", "parse": "parse alone"}.get(frame.reader, "word lists alone")),
    ]
    return tuple((name, value) for name, value in found if value)


def _lent(scene: Scene | None) -> str:
    """When, where and what, as the rest of the sentence or those before it tell it."""
    if scene is None:
        return ""
    parts = (*(when.text for when in scene.time if when.text), *(place.text for place in scene.place))
    return ", ".join((*parts, *sorted(scene.happenings)))


def _happened(frame: Frame) -> str:
    if not frame.polarity:
        return "denied"
    return "" if frame.modality == "actual" else frame.modality


def _phrase(text: str, names: tuple[str, ...]) -> str:
    told = ", ".join(names)
    return f"{text} ({told})" if told and told != text else text


def _change(mention: Mention) -> str:
    return " ".join(filter(None, [mention.direction, mention.change]))
