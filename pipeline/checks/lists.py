"""What may be wrong with a recipient or a citation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from parsers.fold import fold
from pipeline.checks.check import Case, Check
from pipeline.checks.doubt import UNSURE, hard_to_read
from pipeline.checks.other_reader import figures_differ, names_differ
from schemas.record import Citation, Recipient

_FIRST_WORD: Final = re.compile(r"[^\W\d_]+")
_FILED: Final = frozenset({"lu", "luu"})
_DAY_BEHIND: Final = r"[^.;:()]{0,20}\bngày\s"


def _name_hard_to_read(recipient: Recipient, _: Case) -> Iterator[str]:
    if hard_to_read(recipient.name):
        yield f"{recipient.name.value!r} was hard to read."


def _file_line_misread(recipient: Recipient, _: Case) -> Iterator[str]:
    """Where the first word of ``Lưu: VT`` was misread, the rest was hard to read as well."""
    word = _FIRST_WORD.match(recipient.name.value)
    if word and fold(word[0]) in _FILED and word[0] != "Lưu":
        yield f"{recipient.name.value!r} may be the file line."


def _name_read_twice(recipient: Recipient, _: Case) -> Iterator[str]:
    if names_differ(recipient.name.evidence):
        yield f"Another reader saw {recipient.name.evidence.second_reading!r}."


def _citation_hard_to_read(citation: Citation, _: Case) -> Iterator[str]:
    if citation.reference.evidence.confidence < UNSURE:
        yield f"{citation.reference.evidence.text!r} was hard to read."


def _citation_read_twice(citation: Citation, _: Case) -> Iterator[str]:
    if figures_differ(citation.reference.evidence):
        yield f"Another reader saw {citation.reference.evidence.second_reading!r}."


def _day_not_read(citation: Citation, case: Case) -> Iterator[str]:
    """A citation without a day, behind which a day is named."""
    if citation.reference.value.issued_on is None:
        told = r"\s+".join(map(re.escape, citation.reference.evidence.text.split()))
        if re.search(told + _DAY_BEHIND, case.record.text):
            yield "Its day could not be read."


def _cited_before_issued(citation: Citation, case: Case) -> Iterator[str]:
    cited, issued = citation.reference.value.issued_on, case.record.header.issued_on
    if cited and issued and cited > issued.value:
        yield f"It cites a document of {cited:%d/%m/%Y}, later than its own date."


RECIPIENT_CHECKS: Final[tuple[Check[Recipient], ...]] = (
    Check("recipient hard to read", "name", _name_hard_to_read),
    Check("file line misread", "name", _file_line_misread),
    Check("recipient read twice", "name", _name_read_twice),
)
CITATION_CHECKS: Final[tuple[Check[Citation], ...]] = (
    Check("citation hard to read", "reference", _citation_hard_to_read),
    Check("citation read twice", "reference", _citation_read_twice),
    Check("day not read", "issued_on", _day_not_read),
    Check("cited before issued", "issued_on", _cited_before_issued),
)
