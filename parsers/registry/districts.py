"""Which province a district was in, by the name of the district."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from parsers.registry.agency_name import PlaceName
from parsers.registry.load import Province, registry, squashed

_GROWING: Final = ("huyện", "thị xã", "thành phố")


def homes_of(place: PlaceName, day: date | None) -> tuple[Province, ...]:
    """Return the provinces that had a district of that name on *day*.

    A kind next to the one it had is as good where but one province had such a name: a
    huyện becomes a thị xã, and that a thành phố. None for what was no district.
    """
    if place.name is None:
        return ()
    known = registry()
    named = [
        one
        for one in known.districts.get(squashed(place.name), ())
        if place.kind is None or _is_near(place.kind, one.kind)
    ]
    if len({district.province_id for district in named}) > 1:
        named = [one for one in named if place.kind in {None, one.kind}] or named
    homes = [known.by_id[one.province_id] for one in named]
    there = _there(homes, day) if day is not None else []
    return tuple(dict.fromkeys(there or homes))


def _is_near(kind: str, other: str) -> bool:
    if kind == other:
        return True
    both = kind in _GROWING and other in _GROWING
    return both and abs(_GROWING.index(kind) - _GROWING.index(other)) == 1


def _there(homes: Iterable[Province], day: date) -> list[Province]:
    """Those there on *day*; not yet the one that another of them was to become a part of."""
    there = [home for home in homes if home.period.holds(day)]
    later = {heir for home in there for heir in home.into}
    return [home for home in there if home.id not in later]


def home_of(place: PlaceName, day: date | None) -> Province | None:
    """Return the only province that had such a district; None where two remain."""
    homes = homes_of(place, day)
    return homes[0] if len(homes) == 1 else None
