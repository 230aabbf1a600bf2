"""A duty that a document lays on somebody, as it is stated."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from schemas.deadline import Deadline
from schemas.finding import Mention


class Origin(StrEnum):
    """Where a duty is stated."""

    BODY = "body"
    APPENDIX = "appendix"


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """Who shall do what by when.

    Attributes:
        row_label: The ``TT`` of a table row ("02"), None in the body.
        leads: ``Đơn vị chủ trì``, as printed; empty when nobody is named.
        partners: ``Đơn vị phối hợp``, as printed.
        content: The duty, verbatim.
        product: ``Sản phẩm / kết quả``, where a column has it.
        deadline: As stated; its ``verbatim`` is the deadline's text.
    """

    origin: Origin
    content: Mention[str]
    row_label: str | None = None
    leads: tuple[Mention[str], ...] = ()
    partners: tuple[Mention[str], ...] = ()
    product: Mention[str] | None = None
    deadline: Mention[Deadline] | None = None

    def __post_init__(self) -> None:
        if not self.content.value:
            raise ValueError("a duty without content")
