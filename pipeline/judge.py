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
from pipeline.facts import DocumentFacts, SourceFacts, TaskFacts, shared_pages
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


def judge(truth: SourceFacts, found: Sequence[DocumentFacts]) -> Iterator[Mark]:
    """Yield the marks of one source. What the truth leaves open is not marked."""
    pairs = pair_up(truth.documents, found, shared_pages)
    yield replace(_split(truth.documents, found, pairs), where=truth.name)
    for number, wanted in enumerate(truth.documents):
        got = found[pairs[number]] if number in pairs else NO_DOCUMENT
        for mark in _document(wanted, got):
            yield replace(mark, where=f"{truth.name} #{number + 1}")


def _split(
    wanted: Sequence[DocumentFacts], found: Sequence[DocumentFacts], pairs: Mapping[int, int]
) -> Mark:
    right = sum(_pages(wanted[i]) == _pages(found[j]) for i, j in pairs.items())
    return _list_mark("split", right, [*map(_pages, wanted)], [*map(_pages, found)])


def _pages(document: DocumentFacts) -> str:
    return f"{document.page_start}-{document.page_end}"


def _document(wanted: DocumentFacts, got: DocumentFacts) -> Iterator[Mark]:
    if wanted.reference:
        same = plain_reference(wanted.reference) == plain_reference(got.reference)
        yield _value_mark("reference", same, wanted.reference, got.reference)
    for field, least in TEXTS.items():
        if text := getattr(wanted, field):
            read = getattr(got, field)
            yield _value_mark(field, alike(text, read, least=least) > 0, text, read)
    for field in MOMENTS:
        if moment := getattr(wanted, field):
            read = getattr(got, field)
            yield _value_mark(field, moment == read, moment, read)
    for field, names, read in (("to", wanted.to, got.to), ("cc", wanted.cc, got.cc)):
        right = same_names(names, read, least=ROUGHLY)
        yield _list_mark(f"recipients_{field}", right, names, read)
    yield from _citations(wanted, got)
    for origin in Origin:
        yield from _tasks(origin, wanted, got)
    yield from _text(wanted.text, " ".join(got.text))


def _citations(wanted: DocumentFacts, got: DocumentFacts) -> Iterator[Mark]:
    pairs = pair_up(
        wanted.citations,
        got.citations,
        lambda one, other: plain_reference(one.reference) == plain_reference(other.reference),
    )
    yield _list_mark(
        "references",
        len(pairs),
        [citation.reference for citation in wanted.citations],
        [citation.reference for citation in got.citations],
    )
    for i, j in pairs.items():
        day, read = wanted.citations[i].issued_on, got.citations[j].issued_on
        if day:
            yield _value_mark("reference_date", day == read, day, read)


def _tasks(origin: Origin, wanted: DocumentFacts, got: DocumentFacts) -> Iterator[Mark]:
    duties = wanted.tasks_of(origin, only_dated=wanted.only_dated)
    read = got.tasks_of(origin, only_dated=wanted.only_dated)
    pairs = pair_up(duties, read, lambda one, other: alike_duties(one.content, other.content))
    contents = [task.content for task in duties], [task.content for task in read]
    yield _list_mark(f"tasks_{origin}", len(pairs), *contents)
    whole = 0
    for i, j in pairs.items():
        yield from _task(origin, duties[i], read[j])
        whole += _is_whole(duties[i], read[j])
    yield _list_mark(f"tasks_{origin}_whole", whole, *contents)


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
    leads = _same_agencies(wanted.leads, got.leads)
    yield _value_mark(f"task_{origin}_lead", leads, wanted.leads, got.leads)
    if wanted.partners is not None:
        right = _same_agencies(wanted.partners, got.partners or ())
        yield _value_mark(f"task_{origin}_coordinating", right, wanted.partners, got.partners)
    yield _deadline_mark("deadline_kind", wanted, wanted.kind, got.kind)
    if wanted.end:
        yield _deadline_mark("deadline_end", wanted, wanted.end, got.end)
        yield _deadline_mark("deadline_start", wanted, wanted.start, got.start)
    if wanted.recurrence:
        yield _deadline_mark("recurrence", wanted, wanted.recurrence, got.recurrence)


def _deadline_mark(field: str, task: TaskFacts, wanted: object, got: object) -> Mark:
    mark = _value_mark(field, wanted == got, wanted, got)
    return replace(mark, truth=f"{mark.truth} ({task.deadline_text or 'no deadline stated'})")


def _text(passages: Iterable[str], text: str) -> Iterator[Mark]:
    read = plain(text)
    for passage in map(plain, passages):
        if len(passage) >= SHORTEST_PASSAGE:
            right = max(0, len(passage) - edits_within(passage, read))
            yield Mark(field="text", right=right, wanted=len(passage), truth=passage)


def _value_mark(field: str, right: bool, wanted: object, got: object) -> Mark:  # noqa: FBT001
    return Mark(field=field, right=float(right), wanted=1, truth=_told(wanted), got=_told(got))


def _list_mark(field: str, right: int, wanted: Sequence[str], got: Sequence[str]) -> Mark:
    return Mark(
        field=field,
        right=right,
        wanted=len(wanted),
        found=len(got),
        truth=_told(wanted),
        got=_told(got),
    )


def _told(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, Sequence):
        return " | ".join(map(str, value))
    return "" if value is None else str(value)
