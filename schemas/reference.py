"""Another document that this one cites by its number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from schemas.number import DocumentNumber


@dataclass(frozen=True, slots=True)
class Reference:
    """A cited document, as it is stated.

    Attributes:
        number: Its number and symbol; the number is never None here.
        doc_type: Code of the type as the symbol has it ("KH", "CV"), None if none.
        issued_on: None where the citation leaves it out.
        issuer: As printed ("UBND tỉnh Kiên Giang"), None where it is left out.
    """

    number: DocumentNumber
    doc_type: str | None = None
    issued_on: date | None = None
    issuer: str | None = None

    def __post_init__(self) -> None:
        if self.number.number is None:
            raise ValueError("a reference without a number")
