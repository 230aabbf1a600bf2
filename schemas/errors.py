"""Everything that can stop a source from becoming records.

A paper that merely reads badly is not an error: it becomes a record with issues.
"""

from __future__ import annotations

from enum import StrEnum


class SourceFault(StrEnum):
    """Why a source gave no pages, or not all; the code in ``sources.error``."""

    EMPTY = "empty"
    CORRUPT = "corrupt"
    ENCRYPTED = "encrypted"
    NO_PAGES = "no_pages"
    TOO_MANY_PAGES = "too_many_pages"
    PAGE_TOO_LARGE = "page_too_large"
    WRONG_TYPE = "wrong_type"
    UNREADABLE = "unreadable"
    CHANGED = "changed"
    OUTSIDE = "outside"
    TIMEOUT = "timeout"
    CRASHED = "crashed"
    ENGINE_FAILED = "engine_failed"
    NOT_STORED = "not_stored"


class CongvanError(Exception):
    """Base of all errors this project raises on purpose."""


class SourceError(CongvanError):
    """The source cannot be read as a document.

    Attributes:
        fault: What is wrong, as a code.
        advice: One sentence saying what is wrong and what to do.
    """

    def __init__(self, fault: SourceFault, advice: str) -> None:
        self.fault = fault
        self.advice = advice
        super().__init__(advice)


class EngineError(CongvanError):
    """An OCR engine is missing, or failed on a page."""

    def __init__(self, engine: str, reason: str) -> None:
        self.engine = engine
        self.reason = reason
        super().__init__(f"{engine}: {reason}")


class ConfigError(CongvanError):
    """The configuration names something that does not exist or cannot be."""


class ClusterError(CongvanError):
    """The machines that were to do the work cannot be reached, or would do other work."""


class InputError(CongvanError):
    """There is nothing to work on."""


class OutputError(CongvanError):
    """The output folder cannot be read or written."""
