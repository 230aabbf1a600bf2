"""Find the documents that a text cites by number: ``Kế hoạch số 101/KH-UBND``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from rapidfuzz.distance import Levenshtein

from parsers.agencies import find_agencies
from parsers.citations import Citation, find_citations
from parsers.dates import DAY, parse_day
from parsers.doc_types import DocType, type_of_symbol
from parsers.fold import fold
from schemas.finding import Finding
from schemas.number import DocumentNumber
from schemas.reference import Reference
from schemas.span import Span

_DATE_AFTER: Final = re.compile(
    rf"""[\s_.,(–-]{{0,4}} (?: (?: đã \s+ )? (?: ký | ban \s+ hành ) \s+ )?
    ng[aàáầ]y [.,:]? \s* {DAY} (?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
# "của liên bộ Bộ Y tế - Bộ Tài chính"
_OF: Final = re.compile(r"\s*[,)]?\s*(?:của|do)\s+(?:liên\s+(?:bộ|ngành)\s+)?", re.IGNORECASE)
# Ngày 22/12/2017 Ủy ban nhân dân tỉnh đã ban hành Giấy mời số ...
_DATE_BEFORE: Final = re.compile(
    rf"""(?<!\w) ngày \s+ {DAY} ,? \s+ (?P<issuer> [^.;:\d]{{0,90}}? ) ,? \s*
    (?: đã \s+ )? (?: ký \s+ )? (?: ban \s+ hành | có | gửi | ký | nhận \s+ được ) \s+ \Z""",
    re.VERBOSE | re.IGNORECASE,
)
# của Công an tỉnh tại Tờ trình số ...
_ISSUER_BEFORE: Final = re.compile(
    r"của\s+(?P<issuer>[^.;:\d]{2,90}?)\s+tại\s+\Z", re.IGNORECASE
)
_JOINT: Final = re.compile(r"\s*(?:,\s*và|[,;]|và)\s*(?:số\s*)?", re.IGNORECASE)
_WITH: Final = re.compile(r"kem\s+theo\s*\Z")  # (Kèm theo Kế hoạch số ...)
_ALIKE: Final = 1  # letters of a symbol misread
_LOOK_AHEAD: Final = 160
_LOOK_BEHIND: Final = 160


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
    merged: dict[str, Finding[Reference]] = {}
    for mention in mentions:
        if own is not None and _is_own(text, mention, own, issued_on):
            continue
        key = _key(mention.value.number)
        first = merged.setdefault(key, mention)
        merged[key] = replace(first, value=_completed(first.value, mention.value))
    return tuple(merged.values())


def _mention(text: str, found: Finding[Citation]) -> Finding[Reference]:
    """Return the reference that a citation makes with what stands around it."""
    citation, start = found.value, found.span.start - found.value.lead
    issued_on, end = _date_after(text, found.span.end)
    issuer, issuer_end = _issuer_after(text, end)
    if issued_on is None and issuer is not None:
        issued_on, _ = _date_after(text, issuer_end)
    if issued_on is None:
        issued_on, before = _date_before(text, start)
        issuer = issuer or before
    issuer = issuer or _issuer_before(text, start)
    reference = Reference(
        number=citation.number,
        doc_type=_code(citation),
        issued_on=issued_on,
        issuer=issuer,
    )
    return Finding(reference, Span(start, end), found.rule)


def _code(citation: Citation) -> str | None:
    stated: DocType | None = type_of_symbol(citation.number.symbol) or citation.named
    return None if stated is None else stated.code


def _date_after(text: str, at: int) -> tuple[date | None, int]:
    """Return the full date that follows *at* and its end, or None and *at*."""
    match = _DATE_AFTER.match(text, at)
    issued_on = None if match is None else _date(match)
    return (None, at) if match is None or issued_on is None else (issued_on, match.end())


def _date_before(text: str, at: int) -> tuple[date | None, str | None]:
    """Return date and issuer out of ``Ngày .. UBND tỉnh đã ban hành``, before *at*."""
    match = _DATE_BEFORE.search(text[max(0, at - _LOOK_BEHIND) : at])
    if match is None:
        return None, None
    return _date(match), _first_agency(match["issuer"])


def _issuer_before(text: str, at: int) -> str | None:
    """Return the body in ``của Công an tỉnh tại``, before *at*."""
    match = _ISSUER_BEFORE.search(text[max(0, at - _LOOK_BEHIND) : at])
    return None if match is None else _first_agency(match["issuer"])


def _first_agency(text: str) -> str | None:
    return next((agency.value for agency in find_agencies(text)), None)


def _date(match: re.Match[str]) -> date | None:
    try:
        day = parse_day(match)
    except ValueError:
        return None
    return None if day.year is None else date(day.year, day.month, day.day)


def _issuer_after(text: str, at: int) -> tuple[str | None, int]:
    """Return the body that ``của`` names after *at* and its end, or None and *at*."""
    of = _OF.match(text, at)
    if of is None:
        return None, at
    ahead = text[of.end() : of.end() + _LOOK_AHEAD]
    agency = next(find_agencies(ahead), None)
    if agency is None or agency.span.start > 0:
        return None, at
    return agency.value, of.end() + agency.span.end


def _shared(text: str, mentions: Sequence[Finding[Reference]]) -> list[Finding[Reference]]:
    """Give each of ``số 12/QĐ-UBND, 13/QĐ-UBND ngày ..`` the date and issuer they share."""
    told: list[Finding[Reference]] = []
    for mention in reversed(mentions):
        if told and _is_listed(text, mention.span, told[-1].span):
            told.append(replace(mention, value=_completed(mention.value, told[-1].value)))
        else:
            told.append(mention)
    return told[::-1]


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
