"""Crops of the scans, few and small enough to stand in one file."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Final

from ocr.excerpt import Picture, excerpt, small_webp
from pipeline.analyst.archive import Archive
from pipeline.analyst.lineage import MARGIN
from schemas.errors import SourceError
from schemas.geometry import Box

LARGEST: Final = (960, 480)  # pixels; a line across the page stays readable
MOST_BYTES: Final = 4_000_000  # of all pictures in a report


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a value stands."""

    document_id: str
    page: int
    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def sheet(self) -> tuple[str, int]:
        """The page that it is on."""
        return self.document_id, self.page


@dataclass(frozen=True, slots=True)
class Crop:
    """What stands at a place: a data URL, and its size in pixels."""

    url: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Pictures:
    """The crops of a report.

    Attributes:
        gone: Places whose scan is not there, or is not what was read.
    """

    crops: Mapping[Place, Crop]
    gone: frozenset[Place]


def crop_places(archive: Archive, places: Iterable[Place], *, most: int) -> Pictures:
    """Cut the first *most* of *places* out of their scans, as long as they fit in the file."""
    crops: dict[Place, Crop] = {}
    cut: dict[Place, Crop | None] = {}
    room = MOST_BYTES
    chosen = list(dict.fromkeys(places))[:most]
    for place in chosen:
        if place not in cut:
            cut |= _cut(archive, [at for at in chosen if at.sheet == place.sheet])
        crop = cut[place]
        if crop is None:
            continue
        room -= len(crop.url)
        if room < 0:
            break
        crops[place] = crop
    return Pictures(crops, frozenset(place for place, crop in cut.items() if crop is None))


def _cut(archive: Archive, places: Sequence[Place]) -> Mapping[Place, Crop | None]:
    """Return what stands at *places* of one page, which is drawn once; None if it is gone."""
    try:
        picture = archive.place(asdict(places[0])).picture()
    except SourceError:
        return dict.fromkeys(places)
    return {place: _crop(picture, place) for place in places}


def _crop(picture: Picture, place: Place) -> Crop:
    box = Box(place.x0, place.y0, place.x1, place.y1)
    small, content = small_webp(excerpt(picture, box, margin=MARGIN), within=LARGEST)
    encoded = base64.b64encode(content).decode("ascii")
    return Crop(f"data:image/webp;base64,{encoded}", *small.size)
