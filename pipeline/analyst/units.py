"""Which tasks a body leads or helps with, whatever the papers call it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, Final, Literal

import pandas as pd

from parsers.fold import fold
from parsers.likeness import nearest
from parsers.registry.load import registry
from parsers.registry.place import find_agencies
from parsers.registry.setting import Setting
from schemas.agency import AgencyRole

UnitRole = Literal["lead", "partner"]
_NAMES: Final = {
    AgencyRole.LEAD: "lead_agencies",
    AgencyRole.PARTNER: "coordinating_agencies",
}
_KEY: Final = ["task_id", "unit_role", "ordinal"]
_REGISTERED: Final = ["agency_id", "name", "is_group", "heir_ids"]
_NO_LETTERS: Final = re.compile(r"\W+")
# "UBND tỉnh" is in the register without the kind of place that it ends with.
_PLACE_KINDS: Final = ("tinh ", "thanh pho ", "huyen ", "quan ", "thi xa ", "xa ", "phuong ")

NEAR: Final = 5  # names that are shown where there is none of that name
NO_SYLLABLE: Final = 3  # letters; "TU" is Tỉnh ủy, and "tu" may be half of "đầu tư"


def with_units(tasks: pd.DataFrame, agencies: pd.DataFrame) -> pd.DataFrame:
    """Return *tasks* with a row for each body that leads or helps.

    The columns are those of the tasks, then ``unit_role`` (lead or partner), ``printed``,
    and of the register ``agency_id``, ``unit`` (its full name; as printed where the register
    has none), ``is_group`` and ``heir_ids``. One printed name may mean two bodies.
    """
    printed = pd.concat([_printed(tasks, role) for role in _NAMES])
    named = agencies[agencies["role"].isin(list(_NAMES))].rename(columns={"role": "unit_role"})
    named = named[[*_KEY, *_REGISTERED]].astype({"unit_role": "string"})
    units = printed.merge(named, on=_KEY, how="left").rename(columns={"name": "unit"})
    units["unit"] = units["unit"].fillna(units["printed"])
    roles = pd.CategoricalDtype([role.value for role in _NAMES])
    units = units.drop(columns="ordinal").astype({"unit_role": roles})
    return tasks.merge(units, on="task_id", how="inner")


def of_unit(
    units: pd.DataFrame, name: str, *, heirs: bool = False, alone: bool = False
) -> pd.DataFrame:
    """Return the rows of *units* that mean the body *name*.

    With *heirs* also those of the bodies that do its work now, and of those whose work it
    does now (mergers of 2025).

    It is an ``agency_id``, or whole words of a name: "Sở Nội vụ" finds "Sở Nội vụ tỉnh
    Kiên Giang" and its "Phòng Tổ chức, Sở Nội vụ"; with *alone* only names that begin so,
    and not the room. Case, tone marks and dashes are not compared, UBND is Ủy ban nhân dân,
    and a post is the body it heads.
    """
    by_id = (units["agency_id"] == name).fillna(value=False).astype(bool)
    asked = _meant(name)
    meant = [other for other in _told(units) if _is_meant(_words(other), asked, alone=alone)]
    own = by_id | units["unit"].isin(meant) | units["printed"].isin(meant)
    return units[own | _related(units, own, name) if heirs else own]


def near_units(units: pd.DataFrame, name: str) -> tuple[str, ...]:
    """Return the bodies among *units* whose names are most like *name*, the likest first."""
    return nearest(name, units["unit"].unique(), most=NEAR, key=_words)


def _told(units: pd.DataFrame) -> Iterable[str]:
    return set(pd.concat([units["unit"], units["printed"]]))


def _is_meant(words: str, asked: Iterable[str], *, alone: bool) -> bool:
    if alone:
        return words.startswith(tuple(asked))
    return any(part in words for part in asked)


def _related(units: pd.DataFrame, own: pd.Series[Any], name: str) -> pd.Series[Any]:
    """Tell which rows mean an heir of those that are its *own*, or what it is heir to."""
    new = units["heir_ids"].map(_listed)
    asked = set(units.loc[own, "agency_id"].dropna())
    # On papers of before the merger nobody is called by the name of now.
    every: set[str] = set().union(*new)
    asked |= {heir for heir in every if heir == name or _is_called(heir, name)}
    after = asked.union(*new[own])
    return units["agency_id"].isin(list(after)) | new.map(
        lambda heirs: not asked.isdisjoint(heirs)
    )


def _listed(heirs: object) -> tuple[str, ...]:
    return tuple(heirs) if isinstance(heirs, list) else ()  # null where nobody is registered


def _is_called(agency_id: str, name: str) -> bool:
    """Whether ``so-noi-vu.an-giang-2025`` is what *name* begins."""
    asked = _words(name)
    for kind in _PLACE_KINDS:
        asked = asked.replace(f" {kind}", " ")
    return _words(agency_id).startswith(asked)


def _printed(tasks: pd.DataFrame, role: AgencyRole) -> pd.DataFrame:
    names = tasks[["task_id", _NAMES[role]]].rename(columns={_NAMES[role]: "printed"})
    names = names.explode("printed").dropna(subset="printed").astype({"printed": "string"})
    ordinal: pd.Series[Any] = names.groupby("task_id").cumcount() + 1
    return names.assign(unit_role=str(role), ordinal=ordinal).astype(
        {"unit_role": "string", "ordinal": "Int64"}
    )


def _meant(name: str) -> tuple[str, ...]:
    asked = _words(name)
    if asked.endswith(_PLACE_KINDS):
        return (asked,)
    known = (_words(agency.name) for agency in find_agencies(name, Setting()))
    # A province that was merged has the name of two, and the register takes neither.
    place = next((f" {kind}" for kind in _PLACE_KINDS if f" {kind}" in asked), "")
    return asked, *(words for words in known if place in words)


def _words(name: str) -> str:
    """Return the words of *name* as they are compared, each between blanks."""
    return f" {' '.join(map(_written_out, _NO_LETTERS.sub(' ', name).split()))} "


def _written_out(word: str) -> str:
    plain = fold(word)
    is_short = len(plain) >= NO_SYLLABLE or plain.upper() == word
    return _abbreviations().get(plain, plain) if is_short else plain


@cache
def _abbreviations() -> Mapping[str, str]:
    """Return what a name may hold for short: ``ubnd`` is ``uy ban nhan dan``."""
    short = registry().shortened.items()
    return {fold(key): fold(bodies[0].name) for key, bodies in short if len(bodies) == 1}
