"""What can be chosen about reading pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from schemas.errors import ConfigError

READERS: Final = ("best", "quick", "tesseract", "trueocr", "replay")


@dataclass(frozen=True, slots=True, kw_only=True)
class OcrConfig:
    """The choices; the defaults are the recommended values.

    Attributes:
        reader: A name in ``READERS``: "best" reads twice, "quick" takes a third
            of its time. "tesseract", "trueocr" and "replay" are there to compare with.
        recordings: Folder of recorded pages, for the reader "replay" only.
        dpi_cap: Finer scans are brought down to this many pixels per inch.
        dpi_floor: Coarser scans are brought up to this many pixels per inch.
        dpi_drawn: Pixels per inch at which a page that holds no scan is drawn.
        text_layer: Whether the text that a born-digital PDF carries is used.
        max_pages: A source of more pages is refused.
        max_megapixels_per_page: A larger page is refused before it is decoded.
        seconds_per_page: An engine that takes longer over one page is stopped.

    Raises:
        ConfigError: There is no such reader, or a number is out of its range.
    """

    reader: str = "best"
    recordings: str = ""
    dpi_cap: int = 300
    dpi_floor: int = 150
    dpi_drawn: int = 200
    text_layer: bool = True
    max_pages: int = 2000
    max_megapixels_per_page: int = 150
    seconds_per_page: int = 120

    def __post_init__(self) -> None:
        if self.reader not in READERS:
            raise ConfigError(f"reader {self.reader!r} is none of {', '.join(READERS)}")
        if self.reader == "replay" and not self.recordings:
            raise ConfigError("reader 'replay' needs recordings, a folder of recorded pages")
        if not 70 <= self.dpi_floor <= self.dpi_drawn <= self.dpi_cap <= 1200:
            raise ConfigError(
                "not in order from 70 to 1200: "
                f"dpi_floor {self.dpi_floor}, dpi_drawn {self.dpi_drawn}, "
                f"dpi_cap {self.dpi_cap}"
            )
        for name in ("max_pages", "max_megapixels_per_page", "seconds_per_page"):
            if getattr(self, name) < 1:
                raise ConfigError(f"{name} must be at least 1")
