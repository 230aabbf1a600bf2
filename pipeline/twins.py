"""Two documents of the archive under one number: a paper scanned twice, or a slip."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from parsers.registry.load import squashed
from pipeline.links import Issued

FIELD: Final = "number"  # the column to look at; no check of a single paper names it
_TOLD: Final = "The number is also that of "


class Review(NamedTuple):
    """What a person is sent to look at, as in the table of documents."""

    fields: tuple[str, ...]
    reasons: tuple[str, ...]


def find_twins(documents: Iterable[Issued]) -> Mapping[str, tuple[str, ...]]:
    """Return, for each document that shares its number, the ids of the others in order.

    A number is given once a year by each body (Decree 30/2020/NĐ-CP, Điều 15): symbol and
    year have to agree, and the body, or the day where one of the bodies is not clear.
    Within one source nothing is said, since forms and annexes repeat the number of theirs.
    """
    alike: dict[tuple[str, str, int], list[Issued]] = defaultdict(list)
    for document in sorted(documents, key=lambda document: document.document_id):
        if document.number is not None and document.issued_on is not None:
            key = (
                plain_number(document.number),
                squashed(document.symbol),
                document.issued_on.year,
            )
            alike[key].append(document)
    twins = {
        one.document_id: tuple(other.document_id for other in group if _are_twins(one, other))
        for group in alike.values()
        for one in group
    }
    return {document_id: others for document_id, others in twins.items() if others}


def plain_number(printed: str) -> str:
    """Return what is compared of a number."""
    return squashed(printed).lstrip("0")


def reviewed(fields: Sequence[str], reasons: Sequence[str], twins: Sequence[str]) -> Review:
    """Return what to look at once *twins* are known; what was told of others is dropped.

    The result is the same however often, and after whichever runs, it is asked for.

    Args:
        fields: The columns named so far (``documents.review_fields``).
        reasons: The sentences so far (``documents.review_reasons``).
        twins: Ids of the documents under the same number, none where it stands alone.
    """
    told = (f"{_TOLD}{twin}." for twin in twins)
    return Review(
        fields=(*(field for field in fields if field != FIELD), *([FIELD] if twins else ())),
        reasons=(*(reason for reason in reasons if not reason.startswith(_TOLD)), *told),
    )


def _are_twins(one: Issued, other: Issued) -> bool:
    if one.source_id == other.source_id:
        return False
    agree = one.issuer.agrees(other.issuer)
    return one.issued_on == other.issued_on if agree is None else agree
