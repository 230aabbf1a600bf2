"""The register as values: read from the TOML files beside this module, once."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from importlib import resources
from typing import Any, Final, TypeVar

from parsers.fold import fold
from schemas.agency import AgencyLevel

_LEVELS: Final[Mapping[str, AgencyLevel | None]] = {
    "central": AgencyLevel.CENTRAL,
    "province": AgencyLevel.PROVINCE,
    "district": AgencyLevel.DISTRICT,
    "commune": AgencyLevel.COMMUNE,
    "everywhere": None,
}
T = TypeVar("T")
_DISTRICT_KINDS: Final = ("thành phố", "thị xã", "quận", "huyện")
_ABBREVIATED_HEADS: Final = {"Sở": "S", "Bộ": "B", "Phòng": "P"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From when to when something was there; None for no end that the register knows."""

    since: date | None
    until: date | None

    def holds(self, day: date) -> bool:
        """Whether *day* lies in it."""
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Province:
    """A province, or a city ruled by the centre, within one set of borders.

    Attributes:
        kind: "tỉnh" or "thành phố".
        seat: The town its offices are in, where that has another name.
        also: Other spellings of its name.
        into: Ids of those that took it in.
    """

    id: str
    name: str
    kind: str
    seat: str | None
    also: tuple[str, ...]
    period: Period
    into: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class District:
    """A district, while there were any.

    Attributes:
        kind: "huyện", "quận", "thị xã" or "thành phố".
    """

    name: str
    kind: str
    province_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A kind of body: the Sở Y tế that every province has.

    Attributes:
        level: None for one that there is at every level.
        into: Names of those that took over its work, at the same level.
    """

    name: str
    level: AgencyLevel | None
    period: Period
    into: tuple[str, ...]

    @property
    def id(self) -> str:
        """Its name without marks: ``so-y-te``."""
        return slug(self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Registry:
    """All that is known, by the keys it is looked up by.

    Attributes:
        named: Bodies by :func:`squashed` name, other spellings included.
        shortened: Bodies by abbreviation, as printed: ``SYT``, ``UBND``.
        provinces: By squashed name.
        seats: Provinces by the squashed name of their seat.
        districts: By squashed name.
        words: What an abbreviation stands for inside a name.
        heads: Other heads by squashed name.
        departments: Those heads that are parts of another body.
        posts: By squashed name.
    """

    named: Mapping[str, tuple[Body, ...]]
    shortened: Mapping[str, tuple[Body, ...]]
    provinces: Mapping[str, tuple[Province, ...]]
    seats: Mapping[str, tuple[Province, ...]]
    districts: Mapping[str, tuple[District, ...]]
    by_id: Mapping[str, Province]
    words: Mapping[str, str]
    heads: Mapping[str, str]
    departments: frozenset[str]
    posts: Mapping[str, str]


def slug(name: str) -> str:
    """Return *name* as a part of an id: ``Sở Y tế`` is ``so-y-te``."""
    return "-".join(re.findall(r"[a-z0-9]+", fold(name)))


@lru_cache(maxsize=10_000)
def squashed(text: str) -> str:
    """Return the letters and digits alone, without marks: what scans lose least."""
    return "".join(re.findall(r"[a-z0-9]+", fold(text)))


@cache
def registry() -> Registry:
    """Return the register."""
    land, bodies = _file("provinces.toml"), _file("bodies.toml")
    provinces = tuple(_province(entry) for entry in land["provinces"])
    named, shortened = _bodies(bodies)
    return Registry(
        named=named,
        shortened=shortened,
        provinces=_grouped(
            (squashed(name), p) for p in provinces for name in (p.name, *p.also)
        ),
        seats=_grouped((squashed(p.seat), p) for p in provinces if p.seat),
        districts=_grouped((squashed(one.name), one) for one in _districts()),
        by_id={province.id: province for province in provinces},
        words={entry["short"]: entry["name"] for entry in bodies["words"]},
        heads={squashed(head): head for head in bodies["heads"]},
        departments=frozenset(bodies["departments"]),
        posts={squashed(post): post for post in bodies["posts"]},
    )


def _file(name: str) -> Mapping[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath(name).read_text("utf-8"))


def _period(entry: Mapping[str, Any]) -> Period:
    return Period(since=entry.get("since"), until=entry.get("until"))


def _province(entry: Mapping[str, Any]) -> Province:
    return Province(
        id=entry["id"],
        name=entry["name"],
        kind=entry["kind"],
        seat=entry.get("seat"),
        also=tuple(entry.get("also", ())),
        period=_period(entry),
        into=tuple(entry.get("into", ())),
    )


def _districts() -> Iterator[District]:
    for province_id, table in _file("districts.toml").items():
        for kinds in (table, table.get("more", {})):
            for kind in _DISTRICT_KINDS:
                for name in kinds.get(kind, ()):
                    yield District(name=name, kind=kind, province_id=province_id)


def _bodies(
    table: Mapping[str, Any],
) -> tuple[Mapping[str, tuple[Body, ...]], Mapping[str, tuple[Body, ...]]]:
    """Return the bodies by name and by abbreviation."""
    named: list[tuple[str, Body]] = []
    shortened: list[tuple[str, Body]] = []
    shorts = [(entry["name"], entry["short"]) for entry in table["fields"]]
    for section, level in _LEVELS.items():
        for entry in table[section]:
            body = Body(
                name=entry["name"],
                level=level,
                period=_period(entry),
                into=tuple(entry.get("into", ())),
            )
            fields = list(_field_shortened(body.name, shorts))
            spellings = (body.name, *entry.get("also", ()), *(name for name, _ in fields))
            named.extend((squashed(spelling), body) for spelling in dict.fromkeys(spellings))
            letters = (*entry.get("short", ()), *(short for _, short in fields))
            shortened.extend((short, body) for short in dict.fromkeys(letters))
    return _grouped(named), _grouped(shortened)


def _field_shortened(name: str, shorts: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield ``Sở TNMT``, ``Sở TN và MT`` ... with ``STNMT`` for each."""
    head, _, field = name.partition(" ")
    for spelled, short in shorts:
        if spelled == field and head in _ABBREVIATED_HEADS:
            letters = f"{_ABBREVIATED_HEADS[head]}{short}"
            yield from ((f"{head} {form}", letters) for form in _forms(field, short))


def _forms(field: str, short: str) -> Iterator[str]:
    """Yield ``TNMT``, ``Tài nguyên MT``, ``Tài nguyên và MT``, ``TN và MT``."""
    yield short
    yield field.replace(" và ", " ")
    for joint in re.finditer(r" và | - |, ", field):
        before = field[: joint.start()]
        cut = len(re.findall(r"\w+", before.replace(" và ", " ")))
        yield f"{before} {short[cut:]}"
        yield f"{before} và {short[cut:]}"
        yield f"{short[:cut]} và {short[cut:]}"


def _grouped(pairs: Iterable[tuple[str, T]]) -> Mapping[str, tuple[T, ...]]:
    groups: dict[str, list[T]] = defaultdict(list)
    for key, value in pairs:
        if value not in groups[key]:
            groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}
