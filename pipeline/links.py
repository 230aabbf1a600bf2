"""Which document of the whole archive a citation means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from parsers.fold import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuer:
    """A body as the register has it; ids and heirs are empty where it is not clear.

    Attributes:
        ids: Its own, and those of its heirs.
    """

    ids: frozenset[str] = frozenset()

    def agrees(self, other: Issuer) -> bool | None:
        """Whether both are one body; None where one of them is not clear."""
        return bool(self.ids & other.ids) if self.ids and other.ids else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """A document of the archive; None for what could not be read of it."""

    document_id: str
    source_id: str
    number: str | None
    symbol: str
    issued_on: date | None
    issuer: Issuer


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A citation; None and no issuer for what it does not state.

    Attributes:
        document_id: The document that cites.
        source_id: The source of that.
    """

    document_id: str
    source_id: str
    number: str
    symbol: str
    issued_on: date | None
    issuer: Issuer


class Shelf:
    """The documents of an archive, by symbol and number; None where that was not read."""

    def __init__(self, documents: Iterable[Issued]) -> None:
        self._places: Mapping[tuple[str, str | None], list[Issued]] = defaultdict(list)
        for document in sorted(documents, key=lambda document: document.document_id):
            number = None if document.number is None else plain(document.number)
            self._places[plain(document.symbol), number].append(document)

    def find(self, cited: Cited) -> str | None:
        """Return the id of the document that *cited* means, None where none or two remain.

        A number is given once a year by each body (Decree 30/2020/NĐ-CP, Điều 15), so
        the day or the body has to agree, unless it stands in the same source. Of two
        scans of one document the one with the lower id is taken.
        """
        others = [
            document
            for number in (plain(cited.number), None)
            for document in self._places.get((plain(cited.symbol), number), ())
            if document.document_id != cited.document_id
        ]
        others.sort(key=lambda document: document.document_id)
        beside = [document for document in others if document.source_id == cited.source_id]
        return _only(
            [d for d in beside if _same_number(d, cited) or _unread(d, cited)]
        ) or _only([d for d in others if _is_meant(d, cited)])


def _is_meant(document: Issued, cited: Cited) -> bool:
    if document.issuer.agrees(cited.issuer) is False:
        return False
    if document.number is None:
        return _unread(document, cited)
    if not _same_number(document, cited) or document.issued_on is None:
        return False
    if cited.issued_on is None:
        return document.issuer.agrees(cited.issuer) is True
    if document.issued_on == cited.issued_on:
        return True
    # A day in ink is misread more often than a body gives a number twice in a month.
    same_month = (document.issued_on.year, document.issued_on.month) == (
        cited.issued_on.year,
        cited.issued_on.month,
    )
    return same_month and document.issuer.agrees(cited.issuer) is True


def _same_number(document: Issued, cited: Cited) -> bool:
    return document.number is not None and plain(document.number) == plain(cited.number)


def _unread(document: Issued, cited: Cited) -> bool:
    """Whether the number, which is often in ink, was not read, but the day agrees."""
    same_day = document.issued_on is not None and document.issued_on == cited.issued_on
    return document.number is None and same_day


def _only(documents: Sequence[Issued]) -> str | None:
    """Return the one document among *documents*; scans of one document are one."""
    told = {(plain(d.number or ""), d.issued_on) for d in documents}
    apart = any(d.issuer.agrees(documents[0].issuer) is False for d in documents)
    return documents[0].document_id if len(told) == 1 and not apart else None


def plain(printed: str) -> str:
    """Return what is compared of a number or a symbol."""
    return fold(printed).lstrip("0")
