"""Where in the country a body is: its commune, its district, its province."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from rapidfuzz.distance import Levenshtein

from parsers.registry.agency_name import AgencyName, PlaceName
from parsers.registry.districts import home_of
from parsers.registry.load import Province, registry, slug, squashed
from schemas.agency import AgencyLevel

_DISTRICTS: Final = frozenset({"huyện", "quận", "thị xã", "thành phố"})
_COMMUNES: Final = frozenset({"xã", "phường", "thị trấn", "đặc khu"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Land:
    """Where a body is; None for what is not said or not known.

    Attributes:
        level: Of the smallest place.
    """

    level: AgencyLevel | None = None
    province: Province | None = None
    district: PlaceName | None = None
    commune: PlaceName | None = None

    @property
    def id(self) -> str | None:
        """``kien-giang``, ``huyen-go-quao.kien-giang``; None where a part is missing."""
        names = [slug(f"{place.kind} {place.name}") for place in self._named]
        return ".".join((*names, self.province.id)) if self._is_told and self.province else None

    @property
    def name(self) -> str | None:
        """``huyện Gò Quao, tỉnh Kiên Giang``; None where the smallest is not known."""
        if not self._is_told:
            return None
        names = [f"{place.kind} {place.name}" for place in self._named]
        if self.province is not None:
            names.append(f"{self.province.kind} {self.province.name}")
        return ", ".join(names) or None

    @property
    def _named(self) -> tuple[PlaceName, ...]:
        """Commune and district, as far down as the level goes."""
        down = {AgencyLevel.DISTRICT: (self.district,), AgencyLevel.COMMUNE: self._both}
        places = down.get(self.level, ()) if self.level else ()
        return tuple(place for place in places if place is not None)

    @property
    def _both(self) -> tuple[PlaceName | None, ...]:
        return (self.commune, self.district)

    @property
    def _is_told(self) -> bool:
        """Whether the place of its level is known by name."""
        match self.level:
            case AgencyLevel.PROVINCE:
                return self.province is not None
            case AgencyLevel.DISTRICT:
                return self.district is not None and self.district.name is not None
            case AgencyLevel.COMMUNE:
                named = all(place is None or place.name for place in self._both)
                return self.commune is not None and named
            case _:
                return False


def land_of(name: AgencyName, day: date | None) -> Land:
    """Return where *name* says that its body is, places of its owner included."""
    land = Land()
    for place in _places(name):
        land = _with(land, place, day)
    if land.province is None and land.district is not None:
        return replace(land, province=home_of(land.district, day))
    return land


def province_named(name: str, day: date | None) -> Province | None:
    """Return the province of that name on *day*; None where two remain."""
    return one_there(registry().provinces.get(squashed(name), ()), day)


def one_there(provinces: tuple[Province, ...], day: date | None) -> Province | None:
    """Return the one that was there on *day*, or the only one there ever was."""
    there = [p for p in provinces if day is not None and p.period.holds(day)]
    held = there or provinces
    return held[0] if len(held) == 1 else None


def names_province(name: AgencyName) -> bool:
    """Whether *name* says of which province it is, known or not."""
    return any(
        place.name is not None
        and (place.kind == "tỉnh" or squashed(place.name) in registry().provinces)
        for place in _places(name)
    )


def _nearest(name: str, day: date | None) -> Province | None:
    """Return the province that *name* is one letter away from, if there is but one."""
    key = squashed(name)
    near = [
        provinces
        for known, provinces in registry().provinces.items()
        if Levenshtein.distance(key, known, score_cutoff=1) <= 1
    ]
    return one_there(near[0], day) if len(near) == 1 else None


def _places(name: AgencyName) -> Iterator[PlaceName]:
    yield from name.places
    if name.owner is not None:
        yield from _places(name.owner)


def _with(land: Land, place: PlaceName, day: date | None) -> Land:
    """Add *place*, smaller ones being named first."""
    found = province_named(place.name, day) if place.name else None
    if found is None and place.kind == "tỉnh" and place.name:
        found = _nearest(place.name, day)
    if place.kind == "tỉnh" or (found is not None and place.kind in {None, found.kind}):
        return replace(
            land,
            level=land.level or AgencyLevel.PROVINCE,
            province=land.province or found,
        )
    if place.kind in _DISTRICTS and land.district is None:
        return replace(land, level=land.level or AgencyLevel.DISTRICT, district=place)
    if place.kind in _COMMUNES and land.commune is None:
        return replace(land, level=land.level or AgencyLevel.COMMUNE, commune=place)
    return land
