"""What may be wrong with a document: something missing, doubtful or contradictory."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from parsers.agencies import find_agencies
from parsers.arrival import is_routing_unread
from parsers.fold import fold
from pipeline.checks.check import Case, Check
from pipeline.checks.doubt import UNSURE, UNSURE_UNDER_SEALS, is_damaged, meet
from pipeline.checks.left_out import LEFT_OUT_CHECKS
from pipeline.checks.names import is_mended, usual_place
from pipeline.checks.other_reader import (
    figures_differ,
    places_differ,
    read_twice,
    symbols_differ,
)
from pipeline.checks.signer import SIGNER_CHECKS
from schemas.agency import AgencyRole
from schemas.page import Damage
from schemas.record import Header, Reading, Record, Role
from schemas.zone import ZoneKind

_LATEST_SIGNATURE: Final = timedelta(days=31)  # after the date of issue
_LATEST_ARRIVAL: Final = timedelta(days=183)

_CONSONANTS: Final = re.compile(r"\b(?:\w[b-df-hj-np-tv-xz]{3,}\b|[b-df-hj-np-tv-xz]+|\w)")
_ADDRESSES: Final = re.compile(r"^\W*kính\s+(?!thưa)", re.IGNORECASE | re.MULTILINE)


def _missing(field: str, message: str) -> Check[Record]:
    def find(record: Record, _: Case) -> Iterator[str]:
        if getattr(record.header, field) is None:
            yield message

    return Check(f"{field} missing", field, find)


def _stamped(field: str, message: str) -> Check[Record]:
    """A part that is missing although an arrival stamp is there (Appendix IV of the decree)."""

    def find(record: Record, case: Case) -> Iterator[str]:
        if case.paper.zone(ZoneKind.ARRIVAL).content and getattr(record.header, field) is None:
            yield message

    return Check(f"{field} missing in the stamp", field, find)


def _hard_to_read(field: str, least: float) -> Check[Record]:
    def find(record: Record, _: Case) -> Iterator[str]:
        reading: Reading[object] | None = getattr(record.header, field)
        if reading is not None and reading.evidence.confidence < least:
            value = reading.value  # a text may have been mended since it was read
            told = value if isinstance(value, str) else reading.evidence.text
            yield f"{told!r} was hard to read."

    return Check(f"{field} hard to read", field, find)


def _damaged(field: str) -> Check[Record]:
    def find(record: Record, _: Case) -> Iterator[str]:
        reading: Reading[str] | None = getattr(record.header, field)
        if reading is not None and is_damaged(reading.value):
            yield f"{reading.value!r} looks damaged."

    return Check(f"{field} damaged", field, find)


def _misspelled_place(record: Record, _: Case) -> Iterator[str]:
    """A place whose marks are not those of the register."""
    reading = record.header.issued_place
    if reading is not None and (usual := usual_place(reading.value)):
        yield f"{reading.value!r} is usually written {usual!r}."


def _under_a_stamp(field: str) -> Check[Record]:
    """A stamp set upon a line hides words of it, and both readers see nothing."""

    def find(record: Record, case: Case) -> Iterator[str]:
        reading: Reading[object] | None = getattr(record.header, field)
        if reading is not None and any(
            place.page == reading.evidence.page and meet(place.word.box, reading.evidence.box)
            for stamp in case.paper.all_of(ZoneKind.ARRIVAL)
            for place in stamp.places
        ):
            yield f"A stamp stands on {reading.evidence.text!r}."

    return Check(f"{field} under a stamp", field, find)


def _symbol_read_twice(record: Record, _: Case) -> Iterator[str]:
    symbol = record.header.symbol
    if symbol is not None and symbols_differ(symbol.evidence, symbol.value):
        yield f"Another reader saw {symbol.evidence.second_reading!r}."


def _issuer_of_two(record: Record, _: Case) -> Iterator[str]:
    """The body above and the issuer on one line: ``TỈNH ỦY AN BÌNH HUYỆN ỦY LỘC TÂN``."""
    issuer = record.header.issuer
    if issuer is not None and len([*find_agencies(issuer.value)]) > 1:
        yield f"{issuer.value!r} may be two bodies."


def _mended_receiver(record: Record, _: Case) -> Iterator[str]:
    receiver = record.header.received_by
    if receiver is not None and is_mended(receiver.value, receiver.evidence):
        yield f"{receiver.value!r} was mended from {receiver.evidence.text!r}."


def _routing_unread(_: Record, case: Case) -> Iterator[str]:
    if is_routing_unread(case.paper.zone(ZoneKind.ARRIVAL)):
        yield "Whom the arrival stamp passes it on to could not be read."


def _letter_to_nobody(record: Record, _: Case) -> Iterator[str]:
    """A công văn is addressed to somebody (Decree 30/2020/NĐ-CP, Appendix I, ô 9a)."""
    code = record.header.doc_type
    letter = (code is not None and code.value == "CV") or _ADDRESSES.search(record.text)
    if letter and not any(one.role is Role.TO for one in record.recipients):
        yield "It is addressed to somebody, but nobody was found to whom it goes."


def _arrived_before_issued(record: Record, _: Case) -> Iterator[str]:
    """Incoming documents are registered after they are issued (Điều 22)."""
    issued, received = record.header.issued_on, record.header.received_on
    if issued and received and received.value < issued.value:
        yield "It is stamped as received before it was issued."


def _arrived_late(record: Record, _: Case) -> Iterator[str]:
    issued, received = record.header.issued_on, record.header.received_on
    if issued and received and received.value - issued.value > _LATEST_ARRIVAL:
        yield "It is stamped as received more than half a year after it was issued."


def _signed_another_day(record: Record, _: Case) -> Iterator[str]:
    issued, signed = record.header.issued_on, record.header.esigned_at
    if issued and signed:
        late = signed.value.date() - issued.value
        if not timedelta(days=-1) <= late <= _LATEST_SIGNATURE:
            yield f"It was signed digitally on {signed.value:%d/%m/%Y}, another day."


def _type_unlike_symbol(record: Record, _: Case) -> Iterator[str]:
    """The symbol begins with the code of the type (Decree 30/2020/NĐ-CP, Appendix III)."""
    code, symbol = record.header.doc_type, record.header.symbol
    if code and symbol and code.value != "CV" and code.value not in _parts(symbol.value):
        yield f"The symbol {symbol.value!r} does not name the type {code.value!r}."


def _parts(symbol: str) -> list[str]:
    return re.split(r"[-/&.]", symbol)


def _symbol_unlike_issuer(record: Record, _: Case) -> Iterator[str]:
    """The symbol has letters that the words of the letterhead begin with.

    The body above the issuer comes last: ``BTCTU`` is the Ban Tổ chức of the Tỉnh ủy.
    """
    symbol, issuer, parent = (
        record.header.symbol,
        record.header.issuer,
        record.header.issuer_parent,
    )
    if symbol is None or issuer is None:
        return
    name = f"{issuer.value} {parent.value}" if parent else issuer.value
    if not any(_abbreviates(part, name) for part in _parts(symbol.value)):
        yield f"The symbol {symbol.value!r} does not name {issuer.value!r}."


def _issuer_not_there(record: Record, _: Case) -> Iterator[str]:
    """Ministries, departments and provinces were merged in 2025."""
    day = record.header.issued_on
    for named in record.agencies:
        if day and named.role is AgencyRole.ISSUER and named.agency.in_force is False:
            yield f"There was no {named.agency.name} on {day.value:%d/%m/%Y}."


def _abbreviates(part: str, name: str) -> bool:
    """Whether the letters of *part* begin words of *name*, in that order.

    More letters than one are of a word's first consonants (``TTr``, Thanh tra) or of a
    word that is an abbreviation itself (``THPT``, ``UBND``).
    """
    begun = _CONSONANTS.findall(fold(name))
    initials = (letter for letters in begun for letter in letters)
    return all(letter in initials for letter in fold(part) if letter.isalpha())


def _unread_pages(_: Record, case: Case) -> Iterator[str]:
    for page in case.paper.pages:
        if page.damage is Damage.LOST:
            yield f"Page {page.number} was not read: the file is damaged there."
        elif page.has_ink and not page.words:
            yield f"Page {page.number} has ink but no words were read."
        elif page.unread:
            places = "1 place" if len(page.unread) == 1 else f"{len(page.unread)} places"
            yield f"Page {page.number}: ink in {places} was not read."


def _cut_pages(_: Record, case: Case) -> Iterator[str]:
    for page in case.paper.pages:
        if page.damage is Damage.CUT_SHORT:
            yield f"Page {page.number} breaks off: the file is damaged there."


# What every document has (Decree 30/2020/NĐ-CP, Điều 8.2); a draft has no number.
REQUIRED: Final = (
    _missing("reference", "The number is missing or could not be read."),
    _missing("issued_on", "The date of issue is missing or could not be read."),
    _missing("issuer", "The issuing body is missing or could not be read."),
    _missing("doc_type", "The type of the document could not be told."),
    _missing("subject", "The subject is missing or could not be read."),
    _missing("signer_name", "The signer's name is missing or could not be read."),
)
DOCUMENT_CHECKS: Final[tuple[Check[Record], ...]] = (
    *REQUIRED,
    _stamped("received_number", "The number in the arrival stamp could not be read."),
    _stamped("received_on", "The date in the arrival stamp could not be read."),
    _stamped("received_by", "The body in the arrival stamp could not be read."),
    *(
        _hard_to_read(field, UNSURE)
        for field in ("reference", "issued_on", "received_number", "received_on", "subject")
    ),
    *(
        _hard_to_read(field, UNSURE_UNDER_SEALS)
        for field in ("issuer", "issued_place", "signer_name", "signer_title", "received_by")
    ),
    *(_damaged(field) for field in ("issuer", "issuer_parent", "subject", "received_by")),
    *SIGNER_CHECKS,
    Check("place misspelled", "issued_place", _misspelled_place),
    *(
        _under_a_stamp(field)
        for field in ("issuer", "issuer_parent", "reference", "issued_on", "subject")
    ),
    Check("routing unread", "routed_to", _routing_unread),
    read_twice("routed_to", lambda evidence: evidence.agreed is False),
    read_twice("issued_place", places_differ),
    read_twice("esigned_at", figures_differ),
    Check("symbol read twice", "reference", _symbol_read_twice),
    Check("issuer of two", "issuer", _issuer_of_two),
    Check("receiver mended", "received_by", _mended_receiver),
    Check("letter to nobody", "recipients", _letter_to_nobody),
    Check("arrived before issued", "received_on", _arrived_before_issued),
    Check("arrived late", "received_on", _arrived_late),
    Check("signed another day", "issued_on", _signed_another_day),
    Check("type unlike symbol", "reference", _type_unlike_symbol),
    Check("symbol unlike issuer", "reference", _symbol_unlike_issuer),
    Check("issuer not there", "issued_on", _issuer_not_there),
    *LEFT_OUT_CHECKS,
    Check("page unread", "text", _unread_pages),
    Check("page cut short", "text", _cut_pages),
)


def confidence_of(header: Header) -> float:
    """Return the mean confidence of the required fields, a missing one counted as 0."""
    readings: list[Reading[object] | None] = [
        getattr(header, check.field) for check in REQUIRED
    ]
    return sum(reading.evidence.confidence for reading in readings if reading) / len(readings)
