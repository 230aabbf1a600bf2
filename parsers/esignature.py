"""The panel of a digital signature: who signed, and when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Final

from rapidfuzz import fuzz

from parsers.fold import fold
from schemas.finding import Mention
from schemas.span import Span
from schemas.text import Text

_SIGNED_BY: Final = re.compile(
    r"(?:nguoi\s*ky|k[y]?\s*boi|chung\s*thu)\s*[:;.]\s*(?P<value>.+?)"
    r"(?=\s*(?:email|co\s*quan|dia\s*chi|thoi\s*gian|gio\s*ky|ngay\s*ky|he\s*thong)|\n\n|$)",
    re.DOTALL,
)
_SIGNED_AT: Final = re.compile(
    r"""(?:(?:thoi\s*gian|gio|ngay)\s*k[y]?\s*[:;.]?\s*)?
    (?P<day>\d{1,2})[\s./-]{1,3}(?P<month>\d{1,2})[\s./-]{1,3}(?P<year>\d{4})\s*
    (?P<hour>\d{1,2})[\s:.]{1,3}(?P<minute>\d{2})(?:[\s:.]{1,3}(?P<second>\d{2}))?
    (?:\s*(?P<zone>[+-]\s*\d{2}\s*:?\s*\d{2}))?""",
    re.VERBOSE,
)
_VIETNAM: Final = timezone(timedelta(hours=7))


@dataclass(frozen=True, slots=True)
class Panel:
    """What one panel says; a moment without a zone is Vietnam's (+07:00)."""

    signed_by: Mention[str] | None
    signed_at: Mention[datetime] | None


def parse_panel(text: Text) -> Panel:
    """Read one panel."""
    return Panel(_signed_by(text), _signed_at(text))


def panel_of_issuer(panels: Sequence[Panel], issuer: str | None) -> Panel | None:
    """Return the issuing body's own panel; portals and gazettes put theirs beside it.

    The only panel is taken as it is; among several the one that names the issuer.
    """
    told = [panel for panel in panels if panel.signed_at is not None]
    if len(told) <= 1 or issuer is None:
        return next(iter(told), None)
    return max(told, key=lambda panel: _likeness(panel, issuer))


def _likeness(panel: Panel, issuer: str) -> float:
    if panel.signed_by is None:
        return 0.0
    return fuzz.token_set_ratio(fold(panel.signed_by.value), fold(issuer))


def _signed_by(text: Text) -> Mention[str] | None:
    match = _SIGNED_BY.search(fold(text.content))
    if match is None:
        return None
    span = Span(*match.span("value"))
    return Mention(" ".join(span.of(text.content).split()), text, span, "signer of the panel")


def _signed_at(text: Text) -> Mention[datetime] | None:
    match = _SIGNED_AT.search(fold(text.content))
    if match is None:
        return None
    parts = [
        int(match[part] or 0) for part in ("year", "month", "day", "hour", "minute", "second")
    ]
    zone = _zone(match["zone"])
    try:
        moment = datetime(*parts, tzinfo=zone)  # type: ignore[misc,arg-type]
    except ValueError:
        return None
    return Mention(moment, text, Span(match.start("day"), match.end()), "time of the panel")


def _zone(stated: str | None) -> timezone:
    if stated is None:
        return _VIETNAM
    figures = re.sub(r"\D", "", stated)
    offset = timedelta(hours=int(figures[:2]), minutes=int(figures[2:]))
    return timezone(-offset if stated.strip().startswith("-") else offset)
