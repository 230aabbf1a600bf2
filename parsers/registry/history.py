"""What became of bodies and provinces, as far as the register goes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from parsers.registry.land import Land
from parsers.registry.load import Body, Province, registry, slug, squashed
from schemas.agency import AgencyLevel

LAST_DAY_OF_DISTRICTS: Final = date(2025, 6, 30)  # Resolution 203/2025/QH15, Điều 2


def heirs_of(body: Body | None, land: Land, agency_id: str) -> tuple[str, ...]:
    """Return the ids of those that do the work of a body by the end of the register.

    Args:
        body: As the register has it, None for one that it does not have by name.
        land: Where it is.
        agency_id: Its own.
    """
    province = land.province
    if land.level is AgencyLevel.CENTRAL:
        return tuple(map(slug, last_names(body))) if body else (agency_id,)
    if land.level is AgencyLevel.DISTRICT or province is None:
        return ()
    if land.level is AgencyLevel.PROVINCE and body is not None:
        places = list(last_provinces(province))
        return tuple(f"{slug(n)}.{p.id}" for n in last_names(body) for p in places)
    is_there = province.period.until is None and land.district is None
    return (agency_id,) if is_there else ()


def last_names(body: Body) -> Iterator[str]:
    """Yield the names of those that do its work by the end of the register."""
    if body.period.until is None:
        yield body.name
    for name in body.into:
        for heir in registry().named[squashed(name)]:
            if heir.level is body.level:
                yield from last_names(heir)


def last_provinces(province: Province) -> Iterator[Province]:
    """Yield the provinces that its land is in by the end of the register."""
    if province.period.until is None:
        yield province
    for heir in province.into:
        yield from last_provinces(registry().by_id[heir])
