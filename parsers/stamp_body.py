"""Whose stamp it is: the head of a stamp is short, known, and lies across print."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import Final

from rapidfuzz.distance import Levenshtein, Postfix, Prefix

from parsers.registry.load import Province, registry, squashed
from schemas.agency import AgencyLevel

# In letters without marks. A stamp with its edge cut off loses one or two at that end, print
# across it adds as many.
LETTERS_PER_ERROR: Final = 5
APART: Final = 2  # so many more errors has every other name, or it could be either
SHORTEST: Final = 8  # BỘ Y TẾ is told by its letters or not at all
MOST_LOST: Final = 3  # letters at one end
KEPT: Final = 0.75  # of the name, at the other


def known_body(printed: str) -> str | None:
    """Return the body whose name *printed* is, a few letters aside, in capitals.

    None where no registered body of the country or of a province is near, or several are.
    """
    key = squashed(printed)
    if key in _names():
        return _names()[key]
    if len(key) < SHORTEST:
        return None
    name = _with_lost_end(key) or _misread(key)
    return None if name in _without_place() else name  # what else is there is its place


def _with_lost_end(key: str) -> str | None:
    """Return the name that all of *key* but one end is: an edge of the stamp is gone."""
    kept = sorted(
        (
            (common, known)
            for known in _names()
            for common in (max(Prefix.similarity(key, known), Postfix.similarity(key, known)),)
            if common >= max(len(known) - MOST_LOST, KEPT * len(known))
        ),
        reverse=True,
    )
    if not kept or (len(kept) > 1 and kept[0][0] < kept[1][0] + APART):
        return None
    return _names()[kept[0][1]]


def _misread(key: str) -> str | None:
    allowed = len(key) // LETTERS_PER_ERROR
    near = sorted(
        (errors, name)
        for known, name in _names().items()
        if (errors := Levenshtein.distance(key, known, score_cutoff=allowed + APART))
        <= allowed + APART
    )
    if not near or near[0][0] > allowed:
        return None
    others = [errors for errors, name in near if name != near[0][1]]
    return near[0][1] if not others or others[0] >= near[0][0] + APART else None


@cache
def _names() -> dict[str, str]:
    """Return the names stamps may bear, in capitals, by their letters."""
    provinces = tuple(
        form for found in registry().provinces.values() for form in _forms(found[0])
    )
    return {squashed(name): name.upper() for name in _spelt(provinces)}


def _forms(province: Province) -> tuple[str, ...]:
    name = province.name
    short = (f"TP. {name}",) if province.kind == "thành phố" else ()
    return (name, f"{province.kind} {name}", *short)


def _spelt(provinces: tuple[str, ...]) -> Iterator[str]:
    central = _of_level(AgencyLevel.CENTRAL)
    local = _of_level(AgencyLevel.PROVINCE)
    yield from (*central, *local)
    yield from (f"{name} {place}" for name, place in product(local, provinces))


@cache
def _without_place() -> frozenset[str]:
    return frozenset(name.upper() for name in _of_level(AgencyLevel.PROVINCE))


def _of_level(level: AgencyLevel) -> tuple[str, ...]:
    bodies = (body for found in registry().named.values() for body in found)
    return tuple(dict.fromkeys(body.name for body in bodies if body.level is level))
