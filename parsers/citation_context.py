"""What stands around a citation: the day, and the body that issued what is cited."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from parsers.agencies import find_agencies
from parsers.dates import DAY, parse_day

_DATE_AFTER: Final = re.compile(
    rf"""[\s_.,(–-]{{0,4}} (?: (?: đã \s+ )? (?: ký | ban \s+ hành ) \s+ )?
    ng[aàáầ]y [.,:]? \s* {DAY} (?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
# "của liên bộ Bộ Y tế - Bộ Tài chính"
_OF: Final = re.compile(r"\s*[,)]?\s*(?:của|do)\s+(?:liên\s+(?:bộ|ngành)\s+)?", re.IGNORECASE)
# Ngày 05/3/2020 Hội đồng nhân dân tỉnh đã ban hành Nghị quyết số ...
_DATE_BEFORE: Final = re.compile(
    rf"""(?<!\w) ngày \s+ {DAY} ,? \s+ (?P<issuer> [^.;:\d]{{0,90}}? ) ,? \s*
    (?: đã \s+ )? (?: ký \s+ )? (?: ban \s+ hành | có | gửi | ký | nhận \s+ được ) \s+ \Z""",
    re.VERBOSE | re.IGNORECASE,
)
# UBND tỉnh ban hành ngày 05/3/2020 Kế hoạch số ...
_ISSUED_ON: Final = re.compile(
    rf"""\s+ (?: đã \s+ | vừa \s+ )? (?: ký \s+ )? (?: ban \s+ hành | có | gửi | ký ) \s+
    (?: vào \s+ )? ngày \s+ {DAY} \s+ \Z""",
    re.VERBOSE | re.IGNORECASE,
)
# của Công an tỉnh tại Tờ trình số ...
_ISSUER_BEFORE: Final = re.compile(
    r"của\s+(?P<issuer>[^.;:\d]{2,90}?)\s+tại\s+\Z", re.IGNORECASE
)
# Sở Tài chính có Công văn số ..., Bộ Y tế (Công văn số ...
_ISSUED: Final = re.compile(
    r"(?:\s+(?:đã\s+|vừa\s+)?(?:ban\s+hành|có|gửi|ký)\s+|\s*\(\s*)\Z", re.IGNORECASE
)
# Công văn của Sở Nội vụ số ...
_OF_BEFORE: Final = re.compile(
    r"của\s+(?P<issuer>[^.;:\d]{2,90}?)\s+số\s*[:.]?\s*\Z", re.IGNORECASE
)
_AND_BODY: Final = re.compile(r"\s*(?:,|[-–]|và)\s+")
_JOINTLY: Final = frozenset({"TTLT", "NQLT", "CTPH", "QCPH", "KHPH"})  # of several bodies
_LOOK_AHEAD: Final = 160
_LOOK_BEHIND: Final = 160


def date_after(text: str, at: int) -> tuple[date | None, int]:
    """Return the full date that follows *at* and its end, or None and *at*."""
    match = _DATE_AFTER.match(text, at)
    issued_on = None if match is None else _date(match)
    return (None, at) if match is None or issued_on is None else (issued_on, match.end())


def date_before(text: str, at: int) -> tuple[date | None, str | None]:
    """Return date and issuer before *at*.

    ``Ngày .. UBND tỉnh đã ban hành``, ``UBND tỉnh ban hành ngày ..``
    """
    before = text[max(0, at - _LOOK_BEHIND) : at]
    if (match := _DATE_BEFORE.search(before)) is not None:
        return _date(match), _first_agency(match["issuer"])
    if (match := _ISSUED_ON.search(before)) is not None:
        issuer = _agency_up_to(before, match.start())
        return (_date(match), issuer) if issuer else (None, None)
    return None, None


def issuer_after(text: str, at: int, code: str | None) -> tuple[str | None, int]:
    """Return the body that ``của`` names after *at* and its end, or None and *at*.

    A joint circular is of several bodies, told as they are printed.
    """
    of = _OF.match(text, at)
    if of is None:
        return None, at
    end = _agency_end(text, of.end())
    while end is not None and code in _JOINTLY and (joint := _AND_BODY.match(text, end)):
        more = _agency_end(text, joint.end())
        if more is None:
            break
        end = more
    return (None, at) if end is None else (" ".join(text[of.end() : end].split()), end)


def issuer_before(text: str, at: int) -> str | None:
    """Return the body in ``của Công an tỉnh tại`` or ``Sở Tài chính có``, before *at*."""
    before = text[max(0, at - _LOOK_BEHIND) : at].rpartition("\n\n")[2]
    match = _ISSUER_BEFORE.search(before) or _OF_BEFORE.search(before)
    if match is not None:
        return _first_agency(match["issuer"])
    issued = _ISSUED.search(before)
    if issued is None:
        return None
    return _agency_up_to(before, issued.start())


def _agency_end(text: str, at: int) -> int | None:
    """Return where the body ends that is named right at *at*, None where none is."""
    agency = next(find_agencies(text[at : at + _LOOK_AHEAD]), None)
    return None if agency is None or agency.span.start > 0 else at + agency.span.end


def _agency_up_to(text: str, at: int) -> str | None:
    bodies = find_agencies(text[:at])
    return next((body.value for body in bodies if body.span.end == at), None)


def _first_agency(text: str) -> str | None:
    return next((agency.value for agency in find_agencies(text)), None)


def _date(match: re.Match[str]) -> date | None:
    try:
        day = parse_day(match)
    except ValueError:
        return None
    return None if day.year is None else date(day.year, day.month, day.day)
