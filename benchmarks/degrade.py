"""Ways in which scanners, fax machines and phones spoil a page, one at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from benchmarks.photo import Desk, photograph
from ocr.colour import grey
from ocr.raster import Pixels, as_pixels
from ocr.scan import resized

MM_PER_INCH: Final = 25.4
WHITE: Final = 255


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """A page as a machine hands it out.

    Attributes:
        pixels: Grey or in red, green, blue.
        dpi: Pixels per inch across and down.
    """

    pixels: Pixels
    dpi: tuple[float, float]

    def mm(self, length: float) -> int:
        """Turn millimetres into pixels across."""
        return round(length * self.dpi[0] / MM_PER_INCH)


Spoiler = Callable[[Sheet], Sheet]


def _turned(quarters: int) -> Spoiler:
    return lambda sheet: Sheet(
        np.ascontiguousarray(np.rot90(sheet.pixels, quarters)), sheet.dpi
    )


def _tilted(degrees: float) -> Spoiler:
    def spoil(sheet: Sheet) -> Sheet:
        height, width = sheet.pixels.shape[:2]
        turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
        return _with(
            sheet,
            cv2.warpAffine(sheet.pixels, turn, (width, height), borderValue=(WHITE,) * 3),
        )

    return spoil


def _bordered(*sides: int) -> Spoiler:
    """Lay the page on the black glass: 0 left, 1 top, 2 right, 3 bottom."""

    def spoil(sheet: Sheet) -> Sheet:
        wide = [sheet.mm(9) if side in sides else 0 for side in range(4)]
        black = cv2.copyMakeBorder(
            sheet.pixels,
            wide[1],
            wide[3],
            wide[0],
            wide[2],
            cv2.BORDER_CONSTANT,
            value=(25,) * 3,
        )
        return _with(sheet, black)

    return spoil


def _wedged(sheet: Sheet) -> Sheet:
    """Feed the page askew, so that a dark wedge stands at one side."""
    height, width = sheet.pixels.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), 1.5, 1.0)
    turned = cv2.warpAffine(sheet.pixels, turn, (width, height), borderValue=(20,) * 3)
    return _with(sheet, turned)


def _punched(sheet: Sheet) -> Sheet:
    pixels = sheet.pixels.copy()
    for share in (0.365, 0.635):
        centre = (sheet.mm(11), round(share * pixels.shape[0]))
        cv2.circle(pixels, centre, sheet.mm(3), (30,) * 3, -1, cv2.LINE_AA)
    return _with(sheet, pixels)


def _in_book(sheet: Sheet) -> Sheet:
    """Darken the page towards its left edge, where the book is bound."""
    width = sheet.pixels.shape[1]
    away = np.arange(width) / sheet.mm(14)
    light = 1 - 0.85 * np.exp(-(away**2) / 2)
    return _with(sheet, _lit(sheet.pixels, light[None, :]))


def _contrast(share: float) -> Spoiler:
    return lambda sheet: _with(sheet, WHITE - (WHITE - sheet.pixels.astype(float)) * share)


def _heavy(sheet: Sheet) -> Sheet:
    return _with(sheet, cv2.erode(sheet.pixels, _square(sheet.mm(0.2))))


def _thin(sheet: Sheet) -> Sheet:
    return _with(sheet, cv2.dilate(sheet.pixels, np.ones((2, 2), np.uint8)))


def _specked(sheet: Sheet) -> Sheet:
    pixels = sheet.pixels.copy()
    chance = np.random.default_rng(1).random(pixels.shape[:2])
    pixels[chance < 0.01] = 0
    pixels[chance > 0.99] = WHITE
    return _with(sheet, pixels)


def _shining_through(sheet: Sheet) -> Sheet:
    """Let the print on the back be seen: mirrored, blurred and pale."""
    back = cv2.GaussianBlur(sheet.pixels[:, ::-1], (0, 0), sheet.mm(0.25))
    return _with(sheet, np.minimum(sheet.pixels, WHITE - (WHITE - back) * 0.18))


def _inverted(sheet: Sheet) -> Sheet:
    return _with(sheet, WHITE - sheet.pixels)


def _fax(across: int, down: int) -> Spoiler:
    """Send the page by fax: two tones, and pixels that need not be square."""

    def spoil(sheet: Sheet) -> Sheet:
        height, width = sheet.pixels.shape[:2]
        size = (round(width * across / sheet.dpi[0]), round(height * down / sheet.dpi[1]))
        small = cv2.resize(grey(sheet.pixels), size, interpolation=cv2.INTER_AREA)
        return Sheet(as_pixels((small > 150) * WHITE), (across, down))

    return spoil


def _jpeg(quality: int) -> Spoiler:
    def spoil(sheet: Sheet) -> Sheet:
        _, coded = cv2.imencode(".jpg", sheet.pixels, [cv2.IMWRITE_JPEG_QUALITY, quality])
        return _with(sheet, cv2.imdecode(coded, cv2.IMREAD_UNCHANGED))

    return spoil


def _scanned_at(dpi: int) -> Spoiler:
    def spoil(sheet: Sheet) -> Sheet:
        return Sheet(resized(sheet.pixels, dpi / sheet.dpi[0]), (dpi, dpi))

    return spoil


def _photo(desk: Desk) -> Spoiler:
    """Photograph the page; a phone says nothing of use about its resolution."""
    return lambda sheet: Sheet(photograph(sheet.pixels, desk), (72, 72))


def _with(sheet: Sheet, pixels: object) -> Sheet:
    return Sheet(np.clip(np.asarray(pixels), 0, WHITE).astype(np.uint8), sheet.dpi)


def _lit(pixels: Pixels, light: object) -> object:
    shape = np.asarray(light)
    return pixels * (shape if pixels.ndim == 2 else shape[..., None])


def _square(side: int) -> Pixels:
    return np.ones((max(2, side),) * 2, np.uint8)


SPOILERS: Final[tuple[tuple[str, Spoiler], ...]] = (
    ("as it is", lambda sheet: sheet),
    ("turned 90", _turned(1)),
    ("turned 180", _turned(2)),
    ("turned 270", _turned(3)),
    ("tilt +1", _tilted(1)),
    ("tilt -3", _tilted(-3)),
    ("tilt +5", _tilted(5)),
    ("tilt -5", _tilted(-5)),
    ("border left", _bordered(0)),
    ("border around", _bordered(0, 1, 2, 3)),
    ("border top right", _bordered(1, 2)),
    ("dark wedge", _wedged),
    ("punch holes", _punched),
    ("book shadow", _in_book),
    ("contrast 50 %", _contrast(0.5)),
    ("contrast 25 %", _contrast(0.25)),
    ("contrast 15 %", _contrast(0.15)),
    ("heavy print", _heavy),
    ("thin print", _thin),
    ("salt and pepper", _specked),
    ("fax 204x98", _fax(204, 98)),
    ("fax 204x196", _fax(204, 196)),
    ("jpeg 25", _jpeg(25)),
    ("100 dpi", _scanned_at(100)),
    ("150 dpi", _scanned_at(150)),
    ("400 dpi", _scanned_at(400)),
    ("600 dpi", _scanned_at(600)),
    ("inverted", _inverted),
    ("show-through", _shining_through),
    ("photo flat", _photo(Desk(colour=(90, 62, 40), lean=(0.0, 0.0), turn=1.0))),
    ("photo brown", _photo(Desk(colour=(110, 75, 45), lean=(0.10, 0.06), turn=2.0))),
    ("photo grey", _photo(Desk(colour=(120, 120, 125), lean=(-0.08, 0.12), turn=-4.0))),
    ("photo black", _photo(Desk(colour=(30, 30, 32), lean=(0.15, 0.15), turn=3.0))),
    (
        "photo shadow",
        _photo(Desk(colour=(80, 90, 110), lean=(0.05, 0.08), turn=-1.0, shadow=0.45)),
    ),
    ("photo curl", _photo(Desk(colour=(60, 80, 60), lean=(0.06, 0.05), turn=1.0, curl=0.012))),
    ("photo close", _photo(Desk(colour=(60, 80, 60), lean=(0.06, 0.05), turn=1.0, rim=-0.02))),
)
