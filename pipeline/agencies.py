"""The bodies that act in a document, by their names in the register."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from parsers.registry.place import find_agencies, issuer_of
from parsers.registry.setting import Setting, setting_of
from schemas.agency import Agency, AgencyRole
from schemas.record import Header, NamedAgency, Record, Task


def name_agencies(record: Record, *, around: date | None) -> tuple[NamedAgency, ...]:
    """Return the bodies named in the letterhead, as recipients, in citations and tasks.

    Args:
        record: Its text tells which province it is of, where the letterhead does not.
        around: A day near the issue, where the day itself is not known.
    """
    header = record.header
    day = header.issued_on.value if header.issued_on else around
    heads = [reading.value for reading in (header.issuer, header.issuer_parent) if reading]
    place = header.issued_place.value if header.issued_place else None
    setting = setting_of(heads, place=place, day=day, text=record.text)
    setting = replace(setting, issuer=_issuer(header, setting))
    return tuple(
        NamedAgency(
            role=use.role,
            ordinal=use.ordinal,
            printed=use.printed,
            task_id=use.task_id,
            agency=agency,
        )
        for use in _uses(record)
        for agency in _agencies(use, setting)
    )


class _Use(NamedTuple):
    """A name in one of its parts; the day is that of a cited document."""

    role: AgencyRole
    ordinal: int
    printed: str
    task_id: str | None = None
    day: date | None = None


def _issuer(header: Header, setting: Setting) -> Agency | None:
    if header.issuer is None:
        return None
    parent = header.issuer_parent.value if header.issuer_parent else None
    return issuer_of(header.issuer.value, parent, setting)


def _agencies(use: _Use, setting: Setting) -> tuple[Agency, ...]:
    if use.role is AgencyRole.ISSUER:
        return (setting.issuer,) if setting.issuer else ()
    return find_agencies(use.printed, setting.on(use.day) if use.day else setting)


def _uses(record: Record) -> Iterator[_Use]:
    header = record.header
    for role, reading in (
        (AgencyRole.ISSUER_PARENT, header.issuer_parent),
        (AgencyRole.ISSUER, header.issuer),
    ):
        if reading is not None:
            yield _Use(role, 1, reading.value)
    for ordinal, recipient in enumerate(record.recipients, start=1):
        yield _Use(AgencyRole(recipient.role.value), ordinal, recipient.name.value)
    for ordinal, citation in enumerate(record.citations, start=1):
        cited = citation.reference.value
        if cited.issuer is not None:
            yield _Use(AgencyRole.CITED, ordinal, cited.issuer, day=cited.issued_on)
    yield from _task_uses(record.tasks)


def _task_uses(tasks: Iterable[Task]) -> Iterator[_Use]:
    for task in tasks:
        for role, names in ((AgencyRole.LEAD, task.leads), (AgencyRole.PARTNER, task.partners)):
            for ordinal, name in enumerate(names, start=1):
                yield _Use(role, ordinal, name.value, task.id)
