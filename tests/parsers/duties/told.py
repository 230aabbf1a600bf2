"""Duties as tests compare them, read from made-up paragraphs."""

from __future__ import annotations

from typing import Final

from parsers.assignments import find_assignments
from schemas.assignment import Assignment
from schemas.finding import Mention
from schemas.geometry import Box
from schemas.text import PlacedLine, Text
from schemas.word import Line, Word

Told = tuple[list[str], list[str], str, str | None]

BOX: Final = Box(0.1, 0.1, 0.2, 0.2)


def a_text(content: str) -> Text:
    """Return *content* as read: an empty line parts paragraphs."""
    return Text.of(
        [
            PlacedLine(1, Line(tuple(Word(word, BOX, 1.0) for word in line.split())))
            for line in paragraph.split("\n")
        ]
        for paragraph in content.split("\n\n")
    )


def addressed(*names: str) -> list[Mention[str]]:
    """Return *names* as those a letter is addressed to."""
    return [Mention(name, text := a_text(name), text.span, "addressee") for name in names]


def told(duty: Assignment) -> Told:
    """Return leads, partners, what, and by when as printed."""
    deadline = duty.deadline.verbatim if duty.deadline else None
    leads = [lead.value for lead in duty.leads]
    return leads, [partner.value for partner in duty.partners], duty.content.value, deadline


def read(content: str, *names: str) -> list[Told]:
    """Return the duties of *content*, which is addressed to *names*."""
    return [told(duty) for duty in find_assignments(a_text(content), addressed(*names))]
