"""Make training material for spaCy of an archive and the truth about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from parsers.corpus import CORRECTED, Corrected, Value, correct, save
from parsers.language import make_language
from pipeline.compare import pair_up
from pipeline.facts import DocumentFacts, SourceFacts, TaskFacts, shared_pages
from pipeline.findings import read_findings
from pipeline.truth import read_truths
from schemas.errors import InputError

_PRINTED: Final = (
    "reference",
    "issued_place",
    "issuer",
    "issuer_parent",
    "subject",
    "signer_name",
)


@dataclass(frozen=True, slots=True)
class Corpus:
    """What was written.

    Attributes:
        documents: How many.
        values: How many values of the truth stand in their texts.
        missing: How many do not: misread, or written another way.
    """

    documents: int
    values: int
    missing: int


def write_corpus(truths: Path, out: Path, path: Path) -> Corpus:
    """Write the texts of *out* with the values of the truth files in *truths* to *path*.

    Raises:
        InputError: There is no truth to go by, or *path* cannot be written.
        OutputError: *out* holds no tables.
    """
    found = read_findings(out)
    correct_text = partial(correct, language=make_language())
    made = [
        one for truth in read_truths(truths) for one in _corrected(truth, found, correct_text)
    ]
    try:
        save([one.doc for one in made], path)
    except OSError as error:
        raise InputError(f"{path} cannot be written: {error.strerror}") from error
    missing = sum(len(one.missing) for one in made)
    values = sum(len(one.doc.spans[CORRECTED]) for one in made)
    return Corpus(documents=len(made), values=values, missing=missing)


def _corrected(
    truth: SourceFacts,
    found: Mapping[str, Sequence[DocumentFacts]],
    correct_text: Callable[[str, Iterable[Value]], Corrected],
) -> Iterator[Corrected]:
    read = found.get(truth.name, ())
    for i, j in pair_up(truth.documents, read, shared_pages).items():
        yield correct_text(" ".join(read[j].text), _values(truth.documents[i]))


def _values(told: DocumentFacts) -> Iterator[Value]:
    for column in _PRINTED:
        if text := getattr(told, column):
            yield Value(column, text)
    for name in (*told.to, *told.cc):
        yield Value("recipients", name.name)
    for citation in told.citations:
        yield Value("references", citation.reference)
    for task in told.tasks:
        yield from _task(task)


def _task(told: TaskFacts) -> Iterator[Value]:
    yield Value("content", told.content)
    if told.deadline_text:
        yield Value("deadline_text", told.deadline_text, near=told.content)
    for column, names in (
        ("lead_agencies", told.leads),
        ("coordinating_agencies", told.partners or ()),
    ):
        for name in names:
            yield Value(column, name, near=told.content)
