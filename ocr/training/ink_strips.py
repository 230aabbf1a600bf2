"""Made-up blanks of letters and stamps, filled in by hand, with what stands around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final, TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from ocr.ink.crops import HIGH, SCALE, STRIP_HIGH
from ocr.training.ink_glyphs import Glyph, Pool, with_habits

Layer = NDArray[np.float32]
Span = tuple[float, float]
T = TypeVar("T")

WIDE: Final = 387  # pixels at 200 dpi, as everything here until the strip is scaled
STRIP_WIDE: Final = round(WIDE * SCALE)
BASELINE: Final = 50
PIXELS_PER_POINT: Final = 200 / 72
OVERSAMPLED: Final = 2

BODIES: Final = (
    "UBND",
    "SYT",
    "SGDĐT",
    "BYT",
    "HĐND",
    "VP",
    "STC",
    "BVĐK",
    "TTYT",
    "SNV",
    "CP",
)
KINDS: Final = ("QĐ", "KH", "TB", "BC", "TTr", "GM", "CV", "HD", "NQ", "KL", "CTr", "TT", "BCĐ")


@dataclass(frozen=True, slots=True)
class Sample:
    """A strip and what is written in it.

    Attributes:
        pixels: ``STRIP_HIGH`` x ``STRIP_WIDE``, 255 is ink.
        signs: Digits and ``/``, from left to right.
        spans: The left and the right edge of each of them, in pixels of the strip.
    """

    pixels: NDArray[np.uint8]
    signs: str
    spans: tuple[Span, ...]

    @property
    def places(self) -> tuple[float, ...]:
        """The middle of each sign, in pixels of the strip."""
        return tuple((left + right) / 2 for left, right in self.spans)


@dataclass(frozen=True)
class Writer:
    """Makes samples out of glyphs and fonts.

    Attributes:
        people: Digits by many hands, mixed.
        fonts: Handwriting fonts, a hand each.
        prints: Paths of fonts that papers are printed in.
        schools: Made-up hands.
    """

    people: Pool
    fonts: Sequence[Pool]
    prints: Sequence[Path]
    schools: Sequence[Pool]
    random: np.random.Generator

    def sample(self) -> Sample:
        """Return a new strip."""
        random = self.random
        text, before, after = _field(random)
        font = str(_one_of(self.prints, random))
        points = float(random.choice([11, 12, 13, 13, 14, 14]))
        paper = np.zeros((HIGH, WIDE), np.float32)
        baseline = BASELINE + random.normal(0, 2.5)
        # A strip shows the end of what is printed before the blank, mostly.
        x = float(random.choice([random.uniform(8, 40), random.uniform(15, 110)]))
        if before:
            _print(paper, before, font, points, (x - _type(before, font, points)[3], baseline))
        x += float(random.choice([random.uniform(-5, 8), random.uniform(4, 45)]))
        signs: list[tuple[str, Span]] = []
        if random.random() < 0.08:  # a draft
            x += float(random.uniform(0, 80))
        elif random.random() < 0.15:
            x, signs = self._printed(paper, text, (x, baseline), font, points)
        else:
            x, signs = self._written(paper, text, (x, baseline))
        x += float(random.choice([random.uniform(-3, 8), random.uniform(4, 50)]))
        end = WIDE if random.random() < 0.4 else x + float(random.uniform(12, 90))
        signs += _print_after(paper, after, font, points, (x, baseline))
        _clutter(paper, random, baseline, font, is_stamp=not after)
        seen = [(sign, span) for sign, span in signs if 4 < sum(span) < 2 * min(end, WIDE) - 4]
        pixels = _scanned(paper, random)
        pixels[:, round(end * SCALE) :] = 0
        spans = tuple((left * SCALE, right * SCALE) for _, (left, right) in seen)
        return Sample(pixels, "".join(sign for sign, _ in seen), spans)

    def _printed(
        self, paper: Layer, text: str, at: tuple[float, float], font: str, points: float
    ) -> tuple[float, list[tuple[str, Span]]]:
        x, baseline = at
        signs = []
        for sign in text:
            end = _print(paper, sign, font, points, (x, baseline))
            signs.append((_sign(sign), (x, end)))
            x = end
        return x, signs

    def _written(
        self, paper: Layer, text: str, at: tuple[float, float]
    ) -> tuple[float, list[tuple[str, Span]]]:
        """Write *text* by hand from a point on the baseline; return where it ends."""
        random = self.random
        hand = self._hand()
        tall = float(np.clip(random.lognormal(np.log(32), 0.25), 17, 54))
        lean, gap = random.normal(0.12, 0.18), random.normal(3, 4)
        bottom = at[1] + random.normal(2, 4) + max(0.0, (tall - 36) * random.uniform(0, 0.6))
        climb, wide = random.normal(0, 0.05), random.uniform(0.7, 1.3)
        joined = float(random.choice([0.0, 0.0, 0.0, 0.3, 0.7]))
        reach = random.uniform(1.0, 1.8)  # of the strokes between day, month and year
        x = at[0]
        clouds: list[Glyph] = []
        signs: list[tuple[str, Span]] = []
        for sign in text:
            glyph = self._glyph(hand, sign)
            high = tall * random.uniform(0.85, 1.15) * (0.4 if sign == "." else 1.0)
            high *= reach if sign == "/" else 1.0
            cloud = _bent(glyph, random) * (wide * random.uniform(0.9, 1.1), 1.0) * high
            cloud[:, 0] -= (cloud[:, 1] - high) * lean
            cloud -= (cloud[:, 0].min(), 0)
            hangs = (high - tall) * random.uniform(0.2, 0.8) if sign == "/" else 0.0
            cloud += (x, bottom - high + hangs + random.normal(0, 2) - climb * (x - at[0]))
            low, top = float(cloud[:, 0].min()), float(cloud[:, 0].max())
            signs.append((_sign(sign), (low, top)))
            x = top + max(gap + random.normal(0, 2.5), -0.3 * (top - low) - 3)
            if clouds and random.random() < joined:
                clouds.append(_joint(clouds[-1], cloud))
            clouds.append(cloud)
        ink = _inked(clouds, float(np.clip(random.lognormal(np.log(3.1), 0.33), 1.5, 7.0)))
        if random.random() < 0.35:
            ink *= _patchy(random, random.uniform(0.1, 0.45))
        np.maximum(paper, ink * random.uniform(0.65, 1.0), out=paper)
        return x, signs

    def _hand(self) -> Pool:
        choice = self.random.random()
        if choice < 0.45:
            return self.people
        if choice < 0.63:
            return _one_of(self.fonts, self.random)
        return self._school()

    def _school(self) -> Pool:
        return _one_of(self.schools, self.random)

    def _glyph(self, hand: Pool, sign: str) -> Glyph:
        sign = sign if sign != "." else "-"
        forms = hand.get(sign) or self._school()[sign]
        if self.random.random() < 0.12:  # a form that is not usual with this hand
            forms = self._school()[sign]
        glyph = _one_of(forms, self.random)
        return with_habits(sign, glyph, self.random)


def _one_of(things: Sequence[T], random: np.random.Generator) -> T:
    return things[int(random.integers(len(things)))]


def _field(random: np.random.Generator) -> tuple[str, str, str]:
    """Return what is written into a blank, what is printed before it, and behind it."""
    choice = random.random()
    if choice < 0.42:
        before = str(random.choice(["Số:", "Số:", "Số", "SỐ:", "Sô:", "Số :", ""]))
        return _number(random), before, _symbol(random)
    if choice < 0.68:
        if random.random() < 0.5:
            places = ["ngày", "ngày", ", ngày", "Nội, ngày", "Ngày", "Giang, ngày"]
            return _padded(random, 31), str(random.choice(places)), "tháng"
        before = str(random.choice(["tháng", "tháng", "tháng", "ng"]))
        return _padded(random, 12), before, str(random.choice(["năm", "năm", "năm 2019", "n"]))
    if choice < 0.82:
        return (
            _number(random),
            str(random.choice(["Số:", "Số:", "Số", "số:", "Đến số:", ""])),
            "",
        )
    part = str(random.choice(["/", "/", "/", "-", "."]))
    fields = [_padded(random, 31), _padded(random, 12)]
    year = random.random()
    fields += [] if year < 0.35 else [f"{random.integers(10, 30)}"]
    if year > 0.8:
        fields[-1] = f"20{fields[-1]}"
    return part.join(fields), str(random.choice(["Ngày:", "Ngày:", "Ngày", "ngày:", ""])), ""


def _number(random: np.random.Generator) -> str:
    length = int(random.choice([1, 2, 3, 4, 5], p=[0.08, 0.22, 0.32, 0.33, 0.05]))
    digits = "".join(map(str, random.integers(0, 10, length)))
    if random.random() < 0.12:  # the same digit twice is hard to tell from once
        digits = digits[0] + digits[0] + digits[2:]
    return digits.lstrip("0") or "05"


def _padded(random: np.random.Generator, most: int) -> str:
    value = int(random.integers(1, most + 1))
    return f"{value:02d}" if random.random() < 0.7 else str(value)


def _symbol(random: np.random.Generator) -> str:
    body, kind = str(random.choice(BODIES)), str(random.choice(KINDS))
    forms = [f"/{body}", f"/{kind}-{body}", f"/ {kind}-{body}", f"/{kind}-{body}", f"-{body}"]
    forms += [
        f"-{kind}/{body}",
        f"/{body}-{kind}",
        f"/20{random.integers(10, 30)}/{kind}-{body}",
    ]
    return forms[int(random.choice(len(forms), p=[0.2, 0.25, 0.1, 0.2, 0.05, 0.08, 0.1, 0.02]))]


def _sign(sign: str) -> str:
    return sign if sign.isdigit() else "/"


def _print_after(
    paper: Layer, after: str, font: str, points: float, at: tuple[float, float]
) -> list[tuple[str, Span]]:
    """Print what follows a blank; return the marks in it that end a number."""
    x = at[0]
    signs: list[tuple[str, Span]] = []
    for place, sign in enumerate(after):
        end = _print(paper, sign, font, points, (x, at[1]))
        if sign == "/" or (sign == "-" and place == 0):
            signs.append(("/", (x, end)))
        x = end
    return signs


def _print(paper: Layer, text: str, font: str, points: float, at: tuple[float, float]) -> float:
    """Print *text* and return where it ends."""
    ink, left, top, advance = _type(text, font, points)
    x, y = round(at[0]) + left, round(at[1]) + top
    x0, y0 = max(0, x), max(0, y)
    x1, y1 = min(WIDE, x + ink.shape[1]), min(HIGH, y + ink.shape[0])
    if x0 < x1 and y0 < y1:
        part = paper[y0:y1, x0:x1]
        np.maximum(part, ink[y0 - y : y1 - y, x0 - x : x1 - x], out=part)
    return at[0] + advance


@lru_cache(maxsize=1 << 14)
def _type(text: str, font: str, points: float) -> tuple[Layer, int, int, float]:
    face = ImageFont.truetype(font, round(points * PIXELS_PER_POINT))
    x0, y0, x1, y1 = map(int, face.getbbox(text, anchor="ls"))
    page = Image.new("L", (max(1, x1 - x0), max(1, y1 - y0)), 0)
    ImageDraw.Draw(page).text((-x0, -y0), text, fill=255, font=face, anchor="ls")
    return np.asarray(page, np.float32) / np.float32(255), x0, y0, float(face.getlength(text))


def _bent(glyph: Glyph, random: np.random.Generator) -> Glyph:
    """Return *glyph* as no two are the same: turned and waved a little."""
    phase, turn = random.uniform(0, 6.28, 2), random.normal(0, 0.07)
    x = glyph[:, 0] + 0.03 * np.sin(glyph[:, 1] * 5 + phase[0]) + turn * (glyph[:, 1] - 0.5)
    y = glyph[:, 1] + 0.03 * np.sin(glyph[:, 0] * 5 + phase[1]) - turn * glyph[:, 0]
    return np.stack([x, y], axis=1).astype(np.float32)


def _joint(left: Glyph, right: Glyph) -> Glyph:
    """Return the stroke of a pen that was not lifted between two digits."""
    end = left[np.argmax(left[:, 0] + 0.5 * left[:, 1])]
    start = right[np.argmin(right[:, 0] - 0.2 * right[:, 1])]
    return np.linspace(end, start, 60, dtype=np.float32)


def _inked(clouds: Sequence[Glyph], pen: float) -> Layer:
    """Return the strokes of *clouds* drawn with a *pen* of that width."""
    points = np.rint(np.concatenate(clouds) * OVERSAMPLED).astype(int)
    inside = (
        (points >= 0).all(axis=1)
        & (points[:, 0] < WIDE * OVERSAMPLED)
        & (points[:, 1] < HIGH * OVERSAMPLED)
    )
    fine = np.zeros((HIGH * OVERSAMPLED, WIDE * OVERSAMPLED), np.uint8)
    fine[points[inside, 1], points[inside, 0]] = 255
    size = max(2, round(pen * OVERSAMPLED))
    tip = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size))
    fine = np.asarray(cv2.dilate(fine, tip), np.uint8)
    coarse = cv2.resize(fine, (WIDE, HIGH), interpolation=cv2.INTER_AREA)
    return np.asarray(coarse, np.float32) / np.float32(255)


def _patchy(random: np.random.Generator, loss: float) -> Layer:
    """Return how much of the ink is left where a pen runs dry or colour is lifted."""
    small = random.random((9, WIDE // 8)).astype(np.float32)
    spread = cv2.resize(small, (WIDE, HIGH), interpolation=cv2.INTER_LINEAR)
    return np.asarray(np.clip(1.3 - loss * 2 * spread, 0, 1), np.float32)


def _clutter(
    paper: Layer, random: np.random.Generator, baseline: float, font: str, *, is_stamp: bool
) -> None:
    """Add what else is found around a blank."""
    y = round(baseline)
    if is_stamp and random.random() < 0.3:
        _print(paper, "ĐẾN", font, 22.0, (random.uniform(-120, -60), baseline + 14))
    if random.random() < (0.6 if is_stamp else 0.13):
        _draw_leader(paper, random, y, is_stamp=is_stamp)
    if random.random() < 0.07:
        cv2.line(paper, (int(random.integers(0, 300)), y + 6), (WIDE, y + 5), 1.0, 2)
    for line in (-44, 46):  # the lines above and below
        if random.random() < 0.3:
            words = str(random.choice(["TỈNH NAM BÌNH", "Độc lập - Tự do", "V/v mời dự họp"]))
            at = (random.uniform(-60, 300), baseline + line + random.normal(0, 5))
            _print(paper, words, font, 13.0, at)
    if random.random() < 0.12:  # the frame of a stamp
        x = int(random.choice([random.integers(0, 60), random.integers(280, WIDE)]))
        cv2.line(paper, (x, 0), (x + int(random.normal(0, 4)), HIGH), 1.0, 3)
    if random.random() < 0.12:
        edge = int(random.choice([random.integers(0, 12), random.integers(60, HIGH)]))
        cv2.line(paper, (0, edge), (WIDE, edge + int(random.normal(0, 4))), 1.0, 3)
    if random.random() < 0.1:  # a seal, or a signature
        middle = tuple(random.integers((0, -60), (WIDE, 140)).tolist())
        axes = tuple(random.integers(40, 180, 2).tolist())
        shade = float(random.uniform(0.3, 0.9))
        cv2.ellipse(paper, middle, axes, 0, 0, 360, shade, int(random.integers(2, 5)))


def _draw_leader(paper: Layer, random: np.random.Generator, y: int, *, is_stamp: bool) -> None:
    """Draw a dotted line to write on."""
    start, end = sorted(random.integers(0, WIDE, 2).tolist())
    if is_stamp:
        start, end = int(random.integers(0, 90)), int(random.integers(220, WIDE))
        y += int(random.integers(-2, 9))
    thick, step = int(random.integers(1, 3)), int(random.integers(4, 11))
    for x in range(start, end, step):
        cv2.circle(paper, (x, y + int(random.integers(0, 2))), thick, 1.0, -1)


def _scanned(paper: Layer, random: np.random.Generator) -> NDArray[np.uint8]:
    """Return the strip as a scanner sees it."""
    seen = paper
    if random.random() < 0.6:
        seen = np.asarray(cv2.GaussianBlur(seen, (0, 0), random.uniform(0.4, 1.4)), np.float32)
    noise = random.normal(0, random.uniform(0.02, 0.16), seen.shape).astype(np.float32)
    seen = seen + noise
    if random.random() < 0.65:
        seen = (seen > random.uniform(0.3, 0.62)).astype(np.float32)
        if random.random() < 0.25:
            specks = random.random(seen.shape) < random.uniform(0, 0.012)
            seen = np.where(specks, 1 - seen, seen)
    small = cv2.resize(seen, (STRIP_WIDE, STRIP_HIGH), interpolation=cv2.INTER_AREA)
    small = np.asarray(np.clip(small, 0, None), np.float32)
    strongest = float(np.percentile(small, 99)) or 1.0
    levelled = np.clip(small / max(strongest, 0.3) * random.uniform(0.85, 1.1), 0, 1)
    return np.asarray(levelled * 255, np.uint8)
