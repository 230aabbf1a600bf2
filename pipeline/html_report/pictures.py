"""Crops of the scans, few and small enough to stand in one file."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from itertools import groupby
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
    gone: set[Place] = set()
    room = MOST_BYTES
    chosen = list(dict.fromkeys(places))[:most]
    for (document_id, number), on_page in groupby(chosen, lambda at: (at.document_id, at.page)):
        together = list(on_page)
        picture = _page(archive, together[0])
        if picture is None:
            gone.update(
                at for at in chosen if (at.document_id, at.page) == (document_id, number)
            )
            continue
        for place in together:
            crop = _crop(picture, place)
            room -= len(crop.url)
            if room < 0:
                return Pictures(crops, frozenset(gone))
            crops[place] = crop
    return Pictures(crops, frozenset(gone))


def _page(archive: Archive, place: Place) -> Picture | None:
    try:
        return archive.place(asdict(place)).picture()
    except SourceError:
        return None


def _crop(picture: Picture, place: Place) -> Crop:
    box = Box(place.x0, place.y0, place.x1, place.y1)
    small, content = small_webp(excerpt(picture, box, margin=MARGIN), within=LARGEST)
    encoded = base64.b64encode(content).decode("ascii")
    return Crop(f"data:image/webp;base64,{encoded}", *small.size)
