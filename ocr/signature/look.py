"""Words in, words out: the name of a person that a round seal lies on, read anew."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final

import numpy as np

from ocr.raster import Pixels, Raster
from ocr.signature.names import Name, NameDecoder, Syllable
from ocr.signature.rim import without_rim
from ocr.signature.seal import Seal, find_seals
from ocr.spread import Edges
from ocr.strips import Strip, StripReader
from schemas.geometry import Box
from schemas.word import Word

# What is looked at, in radii of the seal from its middle: it lies on the left third of the
# signature (Decree 30/2020/NĐ-CP, Điều 33), and the name stands below that.
LEFT, RIGHT, TOP, BOTTOM = -1.3, 3.4, 0.15, 2.1
HEIGHT: Final = (2.5, 8.5)  # of a name, in millimetres, with its marks
NARROWEST: Final = 0.3  # radii
NEARLY_AS_WIDE: Final = 0.6  # of the widest line: another one that may hold the name
MOST_LINES: Final = 2
# A line is found from where the seal ends, so it is read from further left as well.
FURTHER: Final = (0.0, 0.35, 0.8)  # radii
NEAR: Final = 4.0  # by so much may a score be lower before a look counts for a third
DOUBT: Final = 3.0  # by so much does a syllable fit worse before it is a third as sure
WELL: Final = -1.0  # fit of a syllable from which it is worth no other look
CERTAIN: Final = 0.6  # certainty of a syllable from which it is worth none
LEAST: Final = -1.2  # score of a name for each of its letters; below it, other ink was read
REMAINS: Final = 1.0  # heights of the name: so far beside it words are what is left of it
SHARED: Final = 0.25  # of a word lies on the name, or beside it in its row


@dataclass(frozen=True, slots=True)
class Look:
    """A name as it was read once, and where."""

    strip: Strip
    name: Name
    is_black: bool


@dataclass(frozen=True, slots=True, eq=False)
class Ink:
    """What lies under a seal, in black or in coloured ink.

    Attributes:
        layers: Grey pixels, with the rim of the seal and without it if it is in this ink.
        left: Where they begin on the page, in pixels, as *top*.
    """

    layers: tuple[Pixels, ...]
    left: int
    top: int
    is_black: bool


@dataclass(frozen=True, slots=True)
class Seen:
    """The words of a page in black, and those in coloured ink."""

    words: tuple[Word, ...]
    overlays: tuple[Word, ...]


@dataclass(frozen=True)
class SealReader:
    """Looks under seals, with the rim and without, from several places on the left."""

    strips: StripReader = field(default_factory=StripReader)

    def read(
        self, raster: Raster, words: Sequence[Word], overlays: Sequence[Word] = ()
    ) -> Seen:
        """Return the words of a page, the names under its seals as they were read best.

        Args:
            raster: Upright and level.
            words: What was read in its black ink.
            overlays: What was read in its coloured ink.
        """
        seen = Seen(tuple(words), tuple(overlays))
        for seal, is_black in _seals(raster):
            looks = [
                look
                for ink in _inks(raster, seal, is_black=is_black)
                for look in self._looks(ink, seal, raster.dpi)
                if _fits(look)
            ]
            if looks:
                seen = _with_name(seen, looks, raster)
        return seen

    def _looks(self, ink: Ink, seal: Seal, dpi: int) -> Sequence[Look]:
        """Return readings of the lines that may hold the name, as many as it takes."""
        lines = self._lines(ink, seal, dpi)
        looks: list[Look] = []
        for further in FURTHER:
            places = [
                (max(0.0, x0 - further * seal.radius), y0, x1, y1) for x0, y0, x1, y1 in lines
            ]
            for layer in ink.layers:
                for strip in self.strips.read_at(layer, dpi, places):
                    name = self._decoder.decode(strip.log_chances)
                    if name is not None:
                        looks.append(Look(_moved(strip, ink.left, ink.top), name, ink.is_black))
            if _is_settled(looks):
                break
        return looks

    def _lines(self, ink: Ink, seal: Seal, dpi: int) -> Sequence[Edges]:
        """Return the widest lines beside and below *seal*, found with its rim and without."""
        found = [line for layer in ink.layers for line in self.strips.find(layer, dpi)]
        lines = [line for line in found if _may_hold_a_name(line, seal, dpi)]
        widest = max(map(_width, lines), default=0.0)
        wide = [line for line in lines if _width(line) >= NEARLY_AS_WIDE * widest]
        return sorted(wide, key=_width, reverse=True)[:MOST_LINES]

    @cached_property
    def _decoder(self) -> NameDecoder:
        return NameDecoder(self.strips.characters)


def _seals(raster: Raster) -> Iterator[tuple[Seal, bool]]:
    """Yield the seals of a page, and whether each is in black ink."""
    for seal in find_seals(raster.pixels, raster.dpi):
        yield seal, True
    if raster.coloured is not None:
        for seal in find_seals(raster.coloured, raster.dpi):
            yield seal, False


def _inks(raster: Raster, seal: Seal, *, is_black: bool) -> Iterator[Ink]:
    """Yield what lies under *seal*; its rim can be taken off the ink that it is in."""
    left, top, right, bottom = _under(seal, raster.pixels.shape)
    for pixels, of_black in ((raster.pixels, True), (raster.coloured, False)):
        if pixels is None:
            continue
        layers = [pixels]
        if of_black == is_black:
            layers.append(without_rim(pixels, seal, raster.dpi))
        crops = (np.ascontiguousarray(layer[top:bottom, left:right]) for layer in layers)
        yield Ink(tuple(crops), left, top, of_black)


def _under(seal: Seal, shape: tuple[int, ...]) -> tuple[int, int, int, int]:
    """Return the edges of what is looked at: left, top, right, bottom, in pixels."""
    height, width = shape
    return (
        max(0, int(seal.x + LEFT * seal.radius)),
        max(0, int(seal.y + TOP * seal.radius)),
        min(width, int(seal.x + RIGHT * seal.radius)),
        min(height, int(seal.y + BOTTOM * seal.radius)),
    )


def _may_hold_a_name(line: Edges, seal: Seal, dpi: int) -> bool:
    _, y0, _, y1 = line
    high = (y1 - y0) / dpi * 25.4
    return HEIGHT[0] < high < HEIGHT[1] and _width(line) > NARROWEST * seal.radius


def _width(line: Edges) -> float:
    return line[2] - line[0]


def _moved(strip: Strip, across: int, down: int) -> Strip:
    return replace(
        strip,
        x0=strip.x0 + across,
        x1=strip.x1 + across,
        y0=strip.y0 + down,
        y1=strip.y1 + down,
    )


def _is_settled(looks: Sequence[Look]) -> bool:
    """Whether all of *looks* see one name, and see it well."""
    if len({look.name.text for look in looks}) != 1:
        return False
    return all(
        syllable.fit > WELL and syllable.certainty > CERTAIN
        for look in looks
        for syllable in look.name.syllables
    )


def _fits(look: Look) -> bool:
    name = look.name
    return len(name.syllables) > 1 and name.score >= LEAST * len(name.text)


def _with_name(seen: Seen, looks: Sequence[Look], raster: Raster) -> Seen:
    """Put the likeliest of *looks* in the place of what was read there before."""
    best = _likeliest(looks)
    boxes = [_box(best.strip, syllable, raster) for syllable in best.name.syllables]
    near = _around(boxes, raster)
    old = [word for word in (*seen.words, *seen.overlays) if _is_of(word, near)]
    name = tuple(
        _goes_on(syllable, box, old)
        or Word(syllable.text, box, _sureness(syllable, looks), _second(old, box))
        for syllable, box in zip(best.name.syllables, boxes, strict=True)
    )
    words = tuple(word for word in seen.words if word not in old)
    overlays = tuple(word for word in seen.overlays if word not in old)
    if best.is_black:
        return Seen((*words, *name), overlays)
    return Seen(words, (*overlays, *name))


def _likeliest(looks: Sequence[Look]) -> Look:
    """Return the best look at the name that is seen best and most often."""
    weights: defaultdict[str, float] = defaultdict(float)
    for look in looks:
        weights[look.name.text] += math.exp(look.name.score / NEAR)
    return max(looks, key=lambda look: (weights[look.name.text], look.name.score))


def _around(boxes: Sequence[Box], raster: Raster) -> Box:
    """Return the place of a name and of what else may be read of it, to both sides."""
    place = Box.around(boxes)
    aside = REMAINS * place.height * raster.height / raster.width
    return Box.clipped(place.x0 - aside, place.y0, place.x1 + aside, place.y1)


def _box(strip: Strip, syllable: Syllable, raster: Raster) -> Box:
    return Box.clipped(
        strip.x_at(syllable.first) / raster.width,
        strip.y0 / raster.height,
        strip.x_at(syllable.last) / raster.width,
        strip.y1 / raster.height,
    )


def _is_of(word: Word, near: Box) -> bool:
    """Whether *word* is what was read of a name before; a rank before it (``TS.``) is not."""
    box = word.box
    in_row = 2 * box.overlap_y(near) >= min(box.height, near.height)
    beside = box.overlap_x(near) >= SHARED * box.width
    return in_row and beside and not word.text.endswith(".")


def _goes_on(syllable: Syllable, box: Box, old: Sequence[Word]) -> Word | None:
    """Return the word that two readers saw at *box*, if *syllable* is but its beginning.

    A name that is not listed (Phia) begins with one that is (Phi).
    """
    return next(
        (
            word
            for word in old
            if word.text.isalpha()
            and word.second == word.text
            and word.text.startswith(syllable.text)
            and word.box.overlap_x(box) > 0
        ),
        None,
    )


def _second(old: Sequence[Word], box: Box) -> str | None:
    """Return what was read before at *box*."""
    there = [word for word in old if 2 * word.box.overlap_x(box) >= word.box.width]
    return " ".join(word.text for word in sorted(there, key=lambda w: w.box.x0)) or None


def _sureness(syllable: Syllable, looks: Sequence[Look]) -> float:
    """Return how many of *looks* have *syllable*, 0..1, and less as it is in doubt in them.

    It is as it fits its frames less, and as its marks might be others.
    """
    certain = (
        same.certainty
        for look in looks
        for same in look.name.syllables
        if same.text == syllable.text
    )
    return min(1.0, sum(certain) / len(looks)) * math.exp(syllable.fit / DOUBT)
