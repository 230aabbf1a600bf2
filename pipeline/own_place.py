"""The place that an office is of, told twice in its letterhead.

``ỦY BAN NHÂN DÂN XÃ PHÚ AN`` writes ``Phú An, ngày ...`` (Decree 30/2020/NĐ-CP, Appendix I,
II.4): where the two were read a little differently, one of them was misread.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from parsers.likeness import likeness
from parsers.registry.load import registry, squashed
from schemas.record import Header, Reading

_OF_PLACE: Final = re.compile(
    r"""\b(?:tỉnh|thành\s+phố|huyện|quận|thị\s+xã|xã|phường|thị\s+trấn|đặc\s+khu)
    (?:\s+ủy)? \s+(?P<name>\w+(?:\s+\w+){0,4})$""",
    re.VERBOSE | re.IGNORECASE,
)
_ALIKE: Final = 80  # of 100: PHAN and PHÚ AN, but not MỎ CÀY and MỎ CÀY NAM
_SURE, _UNSURE = 0.9, 0.8  # confidence
_RULE: Final = "told twice in the letterhead"


def with_one_place(header: Header) -> Header:
    """Return *header* with the name of its place as the better of two readings has it.

    The better one is that of a province or district there is, or else the surer one.
    """
    issuer, place = header.issuer, header.issued_place
    match = _OF_PLACE.search(issuer.value) if issuer else None
    if issuer is None or place is None or match is None or not _differ(match["name"], place):
        return header
    if _is_better(place, place.value, issuer, match["name"]):
        before = issuer.value[: match.start("name")]
        said = before + (place.value.upper() if before.isupper() else place.value)
        return replace(header, issuer=_mended(issuer, said, place))
    if _is_better(issuer, match["name"], place, place.value):
        return replace(header, issued_place=_mended(place, match["name"].title(), issuer))
    return header


def _differ(name: str, place: Reading[str]) -> bool:
    if name.casefold() == place.value.casefold():
        return False
    return likeness(squashed(name), squashed(place.value)) >= _ALIKE


def _is_better(one: Reading[str], name: str, other: Reading[str], other_name: str) -> bool:
    if _is_known(name) != _is_known(other_name):
        return _is_known(name)
    return other.evidence.confidence < _UNSURE and one.evidence.confidence >= _SURE


def _is_known(name: str) -> bool:
    """Whether a province or a district has just this name."""
    key, known = squashed(name), registry()
    provinces = {province.name for province in known.provinces.get(key, ())}
    districts = {district.name for district in known.districts.get(key, ())}
    return name.casefold() in map(str.casefold, provinces | districts)


def _mended(reading: Reading[str], value: str, by: Reading[str]) -> Reading[str]:
    """Return *value* in the place of *reading*, as sure as the one it was taken from."""
    sure = min(by.evidence.confidence, _SURE)
    return Reading(value, replace(reading.evidence, confidence=sure, rule=_RULE))
