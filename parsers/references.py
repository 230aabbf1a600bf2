"""Find the documents that a text cites by number: ``Kế hoạch số 101/KH-UBND``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from rapidfuzz.distance import Levenshtein

from parsers.citation_context import date_after, date_before, issuer_after, issuer_before
from parsers.citations import Citation, find_citations
from parsers.doc_types import DocType, type_of_symbol
from parsers.fold import fold
from parsers.registry.agency_name import AgencyName
from parsers.registry.names import read_names
from schemas.finding import Finding
from schemas.number import DocumentNumber
from schemas.reference import Reference
from schemas.span import Span

_SAME_DAY: Final = re.compile(r"[\s,]*(?:ngày\s+)?cùng\s+ngày(?!\w)", re.IGNORECASE)
_JOINT: Final = re.compile(r"\s*(?:,\s*và|[,;]|và)\s*(?:số\s*)?", re.IGNORECASE)
_WITH: Final = re.compile(r"kem\s+theo\s*\Z")  # (Kèm theo Kế hoạch số ...)
_ALIKE: Final = 1  # letters of a symbol misread


def find_references(
    text: str, *, own: DocumentNumber | None, issued_on: date | None = None
) -> tuple[Finding[Reference], ...]:
    """Return the documents that *text* cites, each once, in the order of first mention.

    A date or an issuer that the first mention leaves out is taken from a later one. The
    span goes from the type named in front of the number to its date.

    Args:
        text: The text of one document.
        own: The number of that document, which is not a citation of another.
        issued_on: When it was issued; its annexes cite it by that day, with the number,
            which is often in ink, read in another way.
    """
    mentions = _shared(text, [_mention(text, found) for found in find_citations(text)])
    merged: list[Finding[Reference]] = []
    for mention in mentions:
        if own is not None and _is_own(text, mention, own, issued_on):
            continue
        first = next(
            (i for i, it in enumerate(merged) if _is_same(it.value, mention.value)), None
        )
        if first is None:
            merged.append(mention)
        else:
            told = _completed(merged[first].value, mention.value)
            merged[first] = replace(merged[first], value=told)
    return tuple(merged)


def _is_same(one: Reference, other: Reference) -> bool:
    """Whether two citations are of one document: numbers begin anew every year."""
    if _key(one.number) != _key(other.number):
        return False
    if one.issued_on is None or other.issued_on is None:
        return True
    apart = bool(one.issuer and other.issuer) and _who(one.issuer) != _who(other.issuer)
    same_year = one.issued_on.year == other.issued_on.year
    return same_year and (one.issued_on == other.issued_on or not apart)


def _who(issuer: str | None) -> tuple[AgencyName, ...]:
    """Return the bodies that are named, however they are spelled: UBND, Ủy ban nhân dân."""
    return tuple(replace(name, printed="", post=None) for name in read_names(issuer or ""))


def _mention(text: str, found: Finding[Citation]) -> Finding[Reference]:
    """Return the reference that a citation makes with what stands around it."""
    citation, start = found.value, found.span.start - found.value.lead
    issued_on, end = date_after(text, found.span.end)
    code = _code(citation)
    same_day = _SAME_DAY.match(text, end)
    issuer, issuer_end = issuer_after(text, same_day.end() if same_day else end, code)
    if issued_on is None and issuer is not None:
        issued_on, _ = date_after(text, issuer_end)
    if issued_on is None:
        issued_on, before = date_before(text, start)
        issuer = issuer or before
    issuer = issuer or issuer_before(text, start)
    reference = Reference(
        number=citation.number,
        doc_type=code,
        issued_on=issued_on,
        issuer=issuer,
    )
    return Finding(reference, Span(start, end), found.rule)


def _code(citation: Citation) -> str | None:
    stated: DocType | None = type_of_symbol(citation.number.symbol) or citation.named
    return None if stated is None else stated.code


def _shared(text: str, mentions: Sequence[Finding[Reference]]) -> list[Finding[Reference]]:
    """Give each of ``số 12/QĐ-UBND, 13/QĐ-UBND ngày ..`` the date and issuer they share."""
    told: list[Finding[Reference]] = []
    for mention in reversed(mentions):
        if told and _is_listed(text, mention.span, told[-1].span):
            told.append(replace(mention, value=_completed(mention.value, told[-1].value)))
        else:
            told.append(mention)
    return list(_same_days(text, told[::-1]))


def _same_days(
    text: str, mentions: Sequence[Finding[Reference]]
) -> Iterator[Finding[Reference]]:
    """Give what was issued ``cùng ngày`` the day of the one before."""
    day: date | None = None
    for mention in mentions:
        is_same = mention.value.issued_on is None and _SAME_DAY.match(text, mention.span.end)
        told = (
            replace(mention, value=replace(mention.value, issued_on=day))
            if is_same
            else mention
        )
        day = told.value.issued_on
        yield told


def _is_listed(text: str, one: Span, after: Span) -> bool:
    """Whether only a comma or ``và`` parts two numbers, and no type of its own."""
    joint = _JOINT.fullmatch(text, one.end, after.start)
    return joint is not None and text[after.start].isdigit()


def _completed(reference: Reference, other: Reference) -> Reference:
    return replace(
        reference,
        issued_on=reference.issued_on or other.issued_on,
        issuer=reference.issuer or other.issuer,
    )


def _is_own(
    text: str, mention: Finding[Reference], own: DocumentNumber, issued_on: date | None
) -> bool:
    """Whether it is the document itself: its number, its number line, an annex's "kèm theo"."""
    number, start = mention.value.number, mention.span.start
    if _key(number) == _key(own):
        return True
    if _WITH.search(fold(text[max(0, start - 12) : start])):
        return Levenshtein.distance(number.symbol.casefold(), own.symbol.casefold()) <= _ALIKE
    if number.symbol.casefold() != own.symbol.casefold():
        return False
    # A bare number with the document's own symbol is its number line, misread.
    is_bare = text[start].isdigit() and mention.value.issued_on is None
    same_day = issued_on is not None and mention.value.issued_on == issued_on
    return is_bare or same_day


def _key(number: DocumentNumber) -> str:
    return (number.reference or "").lstrip("0").casefold()
