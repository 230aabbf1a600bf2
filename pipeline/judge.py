"""Mark what was found in a source against the truth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from pipeline.alignment import edits_within
from pipeline.compare import (
    EXACTLY,
    alike,
    alike_duties,
    pair_up,
    plain,
    plain_reference,
    same_names,
)
from pipeline.facts import (
    CitationFacts,
    DocumentFacts,
    NameFacts,
    SourceFacts,
    TaskFacts,
    shared_pages,
)
from pipeline.marks import Mark
from schemas.assignment import Origin

NEARLY: Final = 95.0  # a printed line, in which a letter may be misread
ROUGHLY: Final = 90.0  # a name in a list or a stamp
SHORTEST_PASSAGE: Final = 20  # letters; a shorter one is found anywhere
NO_DOCUMENT: Final = DocumentFacts(page_start=0, page_end=0)

# The texts of a document, and how alike they have to be.
TEXTS: Final[Mapping[str, float]] = {
    "doc_type": EXACTLY,
    "issued_place": EXACTLY,
    "issuer": NEARLY,
    "issuer_parent": NEARLY,
    "subject": NEARLY,
    "signer_name": EXACTLY,
    "received_number": EXACTLY,
    "received_by": ROUGHLY,
}
MOMENTS: Final = ("issued_on", "received_on", "esigned_at")
LISTS: Final = frozenset(
    {"recipients_to", "recipients_cc", *(f"tasks_{origin}" for origin in Origin)}
)
# What a person is sent to look at when the deadline of a task is in doubt.
DEADLINE: Final = frozenset({"deadline_text", "deadline_end"})


def judge(truth: SourceFacts, found: Sequence[DocumentFacts]) -> Iterator[Mark]:
    """Yield the marks of one source. What the truth leaves open is not marked."""
    pairs = pair_up(truth.documents, found, shared_pages)
    for mark in _split(truth.documents, found, pairs):
        yield replace(mark, where=truth.name)
    for number, wanted in enumerate(truth.documents):
        got = found[pairs[number]] if number in pairs else NO_DOCUMENT
        for mark in _document(wanted, got):
            yield replace(mark, where=f"{truth.name} #{number + 1}")


def _split(
    wanted: Sequence[DocumentFacts], found: Sequence[DocumentFacts], pairs: Mapping[int, int]
) -> Iterator[Mark]:
    same = {i: j for i, j in pairs.items() if _pages(wanted[i]) == _pages(found[j])}
    yield from _list("split", [*map(_pages, wanted)], [*map(_pages, found)], same)


def _pages(document: DocumentFacts) -> str:
    return f"{document.page_start}-{document.page_end}"


def _document(wanted: DocumentFacts, got: DocumentFacts) -> Iterator[Mark]:
    for mark in (*_texts(wanted, got), *_moments(wanted, got)):
        yield replace(mark, flagged=mark.field in got.flagged)
    seen = "recipients" in got.flagged
    recipients = (
        *_names("recipients_to", wanted.to, got.to, seen=seen),
        *_names("recipients_cc", wanted.cc, got.cc, seen=seen),
    )
    yield from (*recipients, _complete("recipients", recipients, seen=seen))
    yield from _citations(wanted.citations, got.citations)
    tasks = tuple(mark for origin in Origin for mark in _tasks(origin, wanted, got))
    yield from (*tasks, _complete("tasks", tasks, seen="tasks" in got.flagged))
    yield from _passages(wanted.text, " ".join(got.text))


def _complete(field: str, marks: Iterable[Mark], *, seen: bool) -> Mark:
    """Whether nothing is lacking in a list, which a person may be sent to look for."""
    whole = not any(mark.got is None for mark in marks if mark.field in LISTS)
    return Mark(
        field=f"{field}_complete",
        wanted="yes",
        got="yes" if whole else "no",
        lenient=float(whole),
        strict=float(whole),
        flagged=seen,
    )


def _texts(wanted: DocumentFacts, got: DocumentFacts) -> Iterator[Mark]:
    if wanted.reference:
        same = plain_reference(wanted.reference) == plain_reference(got.reference)
        yield _value("reference", wanted.reference, got.reference, same)
    for field, least in TEXTS.items():
        if text := getattr(wanted, field):
            read = getattr(got, field)
            yield _value(field, text, read, alike(text, read, least=least) > 0)


def _moments(wanted: DocumentFacts, got: DocumentFacts) -> Iterator[Mark]:
    for field in MOMENTS:
        if moment := getattr(wanted, field):
            read = getattr(got, field)
            yield _value(field, moment, read, moment == read)


def _names(
    field: str, wanted: Sequence[NameFacts], got: Sequence[NameFacts], *, seen: bool
) -> Iterator[Mark]:
    told, read = [one.name for one in wanted], [one.name for one in got]
    pairs = pair_up(told, read, lambda one, other: alike(one, other, least=ROUGHLY))
    marks = _list(field, told, read, pairs, flagged=[one.flagged for one in got])
    yield from _lost_seen(marks, seen=seen)


def _lost_seen(marks: Iterable[Mark], *, seen: bool) -> Iterator[Mark]:
    """What is lacking is also seen where a person is sent to look at the whole list."""
    for mark in marks:
        yield replace(mark, flagged=mark.flagged or (seen and mark.got is None))


def _citations(wanted: Sequence[CitationFacts], got: Sequence[CitationFacts]) -> Iterator[Mark]:
    told, read = [one.reference for one in wanted], [one.reference for one in got]
    pairs = pair_up(
        told, read, lambda one, other: plain_reference(one) == plain_reference(other)
    )
    yield from _list("references", told, read, pairs, flagged=[one.flagged for one in got])
    for i, j in pairs.items():
        day, found = wanted[i].issued_on, got[j].issued_on
        if day:
            mark = _value("reference_date", day, found, day == found)
            yield replace(mark, flagged=got[j].flagged)


def _tasks(origin: Origin, wanted: DocumentFacts, got: DocumentFacts) -> Iterator[Mark]:
    duties = wanted.tasks_of(origin, only_dated=wanted.only_dated)
    read = got.tasks_of(origin, only_dated=wanted.only_dated)
    pairs = pair_up(duties, read, lambda one, other: alike_duties(one.content, other.content))
    contents = [task.content for task in duties], [task.content for task in read]
    # A duty too much has no other marks: whatever it is sent for, a person sees it.
    in_doubt = [
        "content" in task.flagged or (j not in pairs.values() and bool(task.flagged))
        for j, task in enumerate(read)
    ]
    marks = [*_list(f"tasks_{origin}", *contents, pairs, flagged=in_doubt)]
    yield from _lost_seen(marks, seen="tasks" in got.flagged)
    for i, j in pairs.items():
        yield from _task(origin, duties[i], read[j])
    whole = {i: j for i, j in pairs.items() if _is_whole(duties[i], read[j])}
    in_doubt = [bool(task.flagged) for task in read]
    yield from _list(f"tasks_{origin}_whole", *contents, whole, flagged=in_doubt)


def _is_whole(wanted: TaskFacts, got: TaskFacts) -> bool:
    """Whether who, how and by when are all right."""
    return (
        _same_agencies(wanted.leads, got.leads)
        and wanted.kind == got.kind
        and wanted.end == got.end
    )


def _same_agencies(wanted: Sequence[str], got: Sequence[str]) -> bool:
    return len(wanted) == len(got) == same_names(wanted, got, least=ROUGHLY)


def _task(origin: Origin, wanted: TaskFacts, got: TaskFacts) -> Iterator[Mark]:
    leads = _value(
        f"task_{origin}_lead", wanted.leads, got.leads, _same_agencies(wanted.leads, got.leads)
    )
    yield replace(leads, flagged="lead_agencies" in got.flagged)
    if wanted.partners is not None:
        same = _same_agencies(wanted.partners, got.partners or ())
        partners = _value(f"task_{origin}_coordinating", wanted.partners, got.partners, same)
        yield replace(partners, flagged="coordinating_agencies" in got.flagged)
    for mark in _deadline(wanted, got):
        told = f"{mark.wanted} ({wanted.deadline_text or 'no deadline stated'})"
        yield replace(mark, wanted=told, flagged=bool(DEADLINE & got.flagged))


def _deadline(wanted: TaskFacts, got: TaskFacts) -> Iterator[Mark]:
    yield _value("deadline_kind", wanted.kind, got.kind, wanted.kind == got.kind)
    if wanted.end:
        yield _value("deadline_end", wanted.end, got.end, wanted.end == got.end)
        yield _value("deadline_start", wanted.start, got.start, wanted.start == got.start)
    if wanted.recurrence:
        same = wanted.recurrence == got.recurrence
        yield _value("recurrence", wanted.recurrence, got.recurrence, same)


def _passages(passages: Iterable[str], text: str) -> Iterator[Mark]:
    read = plain(text)
    for passage in map(plain, passages):
        if len(passage) >= SHORTEST_PASSAGE:
            edits = min(edits_within(passage, read), len(passage))
            share = 1 - edits / len(passage)
            yield Mark(
                field="text",
                wanted=passage,
                got="" if edits else passage,
                lenient=share,
                strict=share,
                weight=len(passage),
            )


def _value(field: str, wanted: object, got: object, right: bool) -> Mark:  # noqa: FBT001
    told, read = _told(wanted), _told(got)
    return Mark(
        field=field,
        wanted=told or "",
        got=read or "" if right else read,  # nothing where nothing is wanted was found too
        lenient=float(right),
        strict=float(right and _exact(told) == _exact(read)),
    )


def _list(
    field: str,
    wanted: Sequence[str],
    got: Sequence[str],
    pairs: Mapping[int, int],
    *,
    flagged: Sequence[bool] = (),
) -> Iterator[Mark]:
    """Yield a mark for every item wanted, and for every item too much.

    One that is lacking is seen when an item too much is looked at, which stands in
    its place.
    """
    doubts = flagged or [False] * len(got)
    surplus = sorted(set(range(len(got))) - set(pairs.values()))
    seen = any(doubts[j] for j in surplus)
    for i, item in enumerate(wanted):
        if i in pairs:
            mark = _value(field, item, got[pairs[i]], True)
            yield replace(mark, flagged=doubts[pairs[i]])
        else:
            yield Mark(
                field=field, wanted=item, got=None, lenient=0.0, strict=0.0, flagged=seen
            )
    for j in surplus:
        yield Mark(
            field=field, wanted=None, got=got[j], lenient=0.0, strict=0.0, flagged=doubts[j]
        )


def _exact(told: str | None) -> str:
    return " ".join((told or "").split())


def _told(value: object) -> str | None:
    """What a person is shown; None where there is nothing."""
    if isinstance(value, str):
        return value or None
    if isinstance(value, Sequence):
        return " | ".join(map(str, value)) or None
    return None if value is None else str(value)
