"""How values that were read are written into the cells of a row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Final

from pipeline.arrow import Row, Value
from schemas.geometry import Box
from schemas.record import Evidence, Issue, Reading, to_review

VIETNAM: Final = timezone(timedelta(hours=7))


def cell(reading: Reading[str | date] | None) -> Value:
    """Return a value; a moment without a zone is one of Vietnam, an empty text is null."""
    if reading is None:
        return None
    value = reading.value
    if isinstance(value, datetime):
        return value.replace(tzinfo=value.tzinfo or VIETNAM).astimezone(UTC)
    return midnight(value) if isinstance(value, date) else value or None


def midnight(day: date | None) -> datetime | None:
    """Return the moment without a zone that stands for *day* in the tables."""
    return datetime.combine(day, time()) if day else None


def place(evidence: Evidence) -> Row:
    """Return the page, from 1, and the box on it."""
    return {"page": evidence.page, **edges(evidence.box)}


def edges(box: Box) -> Mapping[str, float]:
    """Return the edges as fractions of the upright page, from its top left."""
    return {"x0": box.x0, "y0": box.y0, "x1": box.x1, "y1": box.y1}


def review(issues: Sequence[Issue]) -> Row:
    """Return whether and why a person should look, each column and reason once."""
    told = to_review(issues)
    return {
        "needs_review": bool(told),
        "review_fields": tuple(dict.fromkeys(issue.field for issue in told)),
        "review_reasons": tuple(dict.fromkeys(issue.message for issue in told)),
    }
