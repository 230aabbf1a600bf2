"""When the printed name of a body is doubtful."""

from __future__ import annotations

from parsers.registry.load import registry, squashed
from parsers.registry.marks import differ_in_marks
from schemas.record import Evidence


def usual_place(name: str) -> str | None:
    """Return the province, its seat or the district of those letters, if marks differ."""
    key, known = squashed(name), registry()
    usual = [
        *(province.name for province in known.provinces.get(key, ())),
        *(province.seat for province in known.seats.get(key, ()) if province.seat),
        *(district.name for district in known.districts.get(key, ())),
    ]
    if not usual or not all(differ_in_marks(name, place) for place in usual):
        return None
    return usual[0]


def is_mended(value: str, evidence: Evidence) -> bool:
    """Whether *value* has other letters than were read, marks aside."""
    return squashed(value) != squashed(evidence.text)
