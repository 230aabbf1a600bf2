"""Numbers and days in ink, told by the letter that forwards the document.

A cover letter cites in print what the forwarded document has in ink (``Công văn số
512/SXD-QLN ngày 14/8/2020``). Where the ink was hard to read, the print decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from pipeline.checks.doubt import UNSURE
from pipeline.locate import read_as
from schemas.number import DocumentNumber
from schemas.record import Citation, Header, Reading
from schemas.reference import Reference

_RULE: Final = "cited by another document of the source"


def confirmed(
    headers: Sequence[Header], citations: Sequence[Sequence[Citation]]
) -> tuple[Header, ...]:
    """Return *headers* with what was hard to read taken from the others' citations.

    Args:
        headers: Of the documents of one source, in order.
        citations: What each of them cites.
    """
    return tuple(
        _confirmed(header, [*_cited_by_others(citations, place)])
        for place, header in enumerate(headers)
    )


def _cited_by_others(
    citations: Sequence[Sequence[Citation]], place: int
) -> Iterator[Reading[Reference]]:
    for other, cited in enumerate(citations):
        if other != place:
            yield from (citation.reference for citation in cited)


def _confirmed(header: Header, cited: Sequence[Reading[Reference]]) -> Header:
    if _is_sure(header.reference) and _is_sure(header.issued_on):
        return header
    meant = [reading for reading in cited if _may_mean(header, reading.value)]
    if len({_told(reading.value) for reading in meant}) != 1:
        return header
    told = replace(meant[0], evidence=replace(meant[0].evidence, rule=_RULE))
    return _with_day(_with_number(header, told), told)


def _told(reference: Reference) -> tuple[DocumentNumber, date | None]:
    return reference.number, reference.issued_on


def _may_mean(header: Header, reference: Reference) -> bool:
    """Whether *reference* may be to this document: its symbol, and number or day."""
    if header.symbol is None or header.symbol.value != reference.number.symbol:
        return False
    number, day = header.number, header.issued_on
    same_day = day is not None and day.value == reference.issued_on
    if _is_sure(day) and reference.issued_on and not same_day:
        return False
    if number is None:
        return same_day
    if _is_sure(number):
        return number.value == reference.number.number
    return same_day or _alike(number.value, reference.number.number or "")


def _alike(one: str, other: str) -> bool:
    """Whether one digit at the most is another."""
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) <= 1


def _is_sure(reading: Reading[str] | Reading[date] | None) -> bool:
    return reading is not None and reading.evidence.confidence >= UNSURE


def _with_number(header: Header, told: Reading[Reference]) -> Header:
    if _is_sure(header.reference):
        return header

    def take(value_of: Callable[[DocumentNumber], str | None]) -> Reading[str] | None:
        return read_as(told, lambda reference: value_of(reference.number))

    return replace(
        header,
        number=take(lambda number: number.number),
        reference=take(lambda number: number.reference),
    )


def _with_day(header: Header, told: Reading[Reference]) -> Header:
    day = read_as(told, lambda reference: reference.issued_on)
    return (
        header if day is None or _is_sure(header.issued_on) else replace(header, issued_on=day)
    )
