"""Where a paper was written: what a name without a place on it means there."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from parsers.registry.agency_name import PlaceName
from parsers.registry.land import Land, land_of, one_there, province_named
from parsers.registry.load import Province, registry, squashed
from parsers.registry.names import read_names
from schemas.agency import Agency, AgencyLevel

_PROVINCE_IN_TEXT: Final = re.compile(r"(?<!\w)(?:tỉnh|TỈNH)\s+((?:[^\W\d_]+[\s-]*){1,4})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Who speaks, where and when.

    Attributes:
        day: Of the paper, None where it is not known.
        land: Its level is that of who speaks; empty for a central body.
        is_central: Whether a body of the whole country speaks.
        issuer: Who speaks; its departments are named without it.
    """

    day: date | None = None
    land: Land = field(default_factory=Land)
    is_central: bool = False
    issuer: Agency | None = None

    def on(self, day: date) -> Setting:
        """Return the same for what was written on an earlier *day*.

        A province that had other borders then may have been any of several.
        """
        province = self.land.province
        if province is None or province.period.holds(day):
            return replace(self, day=day)
        return replace(self, day=day, land=replace(self.land, province=None))


def setting_of(
    letterhead: Iterable[str], *, place: str | None, day: date | None, text: str
) -> Setting:
    """Return the setting of a paper, as far as it shows it.

    The letterhead says it; else the place beside the date, which is the province or its
    seat (Decree 30/2020/NĐ-CP, Appendix I, II.4); else the only province that is named.

    Args:
        letterhead: Names of the issuing body and of the one above it, the issuer first.
        place: Địa danh.
        day: Of issue.
        text: The whole paper.
    """
    names = [name for printed in letterhead for name in read_names(printed)]
    lands = [land_of(name, day) for name in names]
    central = any(
        body.level is AgencyLevel.CENTRAL and (day is None or body.period.holds(day))
        for name in names
        for body in name.bodies
    )
    province = next((land.province for land in lands if land.province), None)
    if province is None and not central:
        province = _province_around(place, day) or _only_province(text, day)
    if central and province is None:
        return Setting(day=day, is_central=True)
    district = next((land.district for land in lands if land.district), None)
    commune = next((land.commune for land in lands if land.commune), None)
    return Setting(day=day, land=_land(province, district, commune))


def _land(
    province: Province | None, district: PlaceName | None, commune: PlaceName | None
) -> Land:
    level = AgencyLevel.PROVINCE if province else None
    if commune or district:
        level = AgencyLevel.COMMUNE if commune else AgencyLevel.DISTRICT
    return Land(level=level, province=province, district=district, commune=commune)


def _province_around(place: str | None, day: date | None) -> Province | None:
    if place is None:
        return None
    key = squashed(re.sub(r"(?i)^(?:tp|thành phố|tx|thị xã)\W+", "", place))
    known = registry()
    return one_there(known.provinces.get(key, ()), day) or one_there(
        known.seats.get(key, ()), day
    )


def _only_province(text: str, day: date | None) -> Province | None:
    """Return the province that *text* names, if it names no other."""
    found = {
        province
        for match in _PROVINCE_IN_TEXT.finditer(text)
        if (province := _longest(match[1].split(), day)) is not None
    }
    return found.pop() if len(found) == 1 else None


def _longest(words: list[str], day: date | None) -> Province | None:
    ends = range(len(words), 0, -1)
    return next(
        filter(None, (province_named(" ".join(words[:end]), day) for end in ends)), None
    )
