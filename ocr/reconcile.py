"""Make one reading of a page out of two."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest
from statistics import fmean
from typing import Final

from ocr.codes import settle_code
from ocr.judge import Dispute, Judge
from ocr.lines import piece_words
from ocr.readings import TwoReadings, pair_lines
from ocr.roman import settle_numeral
from ocr.second_choices import Spelt
from ocr.slots import Slot
from ocr.strips import Strip, lines_above
from ocr.syllables import without_marks
from ocr.trigram import Trigram
from schemas.geometry import Box
from schemas.word import Word

BESIDE: Final = 2  # tokens of context on each side
# Of a line that the strip reader alone saw (names under seals): all its characters, and
# where they are less sure the weakest one of each word.
SURE_LINE: Final = 0.7
SURE_GLYPH: Final = 0.4
SURE_WORD: Final = 0.8  # of a word that the page reader alone saw, in a line of both
# Of a line that the page reader alone saw: each of its words, and all of them.
SURE_ORPHAN: Final = 0.4
SURE_ORPHANS: Final = 0.5
AGREED: Final = 0.99
# Of words by their margin, in prose of real scans: 6 in 10 are right by 1 nat, 8 by 4.
EVEN_ODDS: Final = -0.5  # nats
STEEPNESS: Final = 2.5  # nats
SURE_KNOWN: Final = 0.75  # of a quarter or a code that the readers saw differently
SUREST: Final = 0.97  # however wide the margin


Ids = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """What stands in a slot, and what the other reader saw there."""

    text: str
    confidence: float
    second: str | None


class Reconciler:
    """Lets a judge settle what two readers saw differently."""

    def __init__(self, judge: Judge, trigram: Trigram) -> None:
        self._judge = judge
        self._trigram = trigram

    def words(
        self,
        strips: Sequence[Strip],
        spelt: Sequence[tuple[Spelt, ...]],
        words: Sequence[Word],
        shape: tuple[int, int],
    ) -> Iterator[Word]:
        """Yield the words of a page, line by line, the lines in no order.

        Args:
            strips: The lines that the strip reader found.
            spelt: Its words in each of them.
            words: What the page reader saw.
            shape: Height and width of the page, in pixels.
        """
        lines, orphans = pair_lines(strips, spelt, words, shape)
        agreed = Counter(chain.from_iterable(map(_agreed, lines)))
        for line, chosen in zip(lines, self.settled(lines, agreed), strict=True):
            for slot, settled in zip(line.slots, chosen, strict=True):
                yield from _placed(line, slot, settled, shape)
        yield from _kept(orphans, shape)

    def settled(
        self, lines: Sequence[TwoReadings], agreed: Mapping[str, int]
    ) -> tuple[tuple[Settled, ...], ...]:
        """Return what stands in each slot of each of *lines*."""
        above = lines_above([line.strip for line in lines])
        starts = {
            above[place]: self._start(line.slots, line) for place, line in enumerate(lines)
        }
        settled: dict[int, tuple[Settled, ...]] = {}
        for place in sorted(range(len(lines)), key=lambda place: lines[place].strip.y0):
            before = " ".join(word.text for word in settled.get(above[place], ())[-BESIDE:])
            settled[place] = tuple(
                self._in_line(
                    lines[place], agreed, self._trigram.ids(before), starts.get(place, ())
                )
            )
        return tuple(settled[place] for place in range(len(lines)))

    def _in_line(
        self, line: TwoReadings, agreed: Mapping[str, int], left: Ids, following: Ids
    ) -> Iterator[Settled]:
        """Yield what stands in each slot of a line between *left* and *following*."""
        for place, slot in enumerate(line.slots):
            page, strip = line.seen(slot)
            if page == strip:
                settled = Settled(page, AGREED, strip)
            elif not page or not strip:
                settled = _alone(line, slot)
            else:
                right = (*self._start(line.slots[place + 1 :], line), *following)
                settled = self._judged(line, slot, agreed, (left[-BESIDE:], right[:BESIDE]))
            left = (*left, *self._trigram.ids(settled.text))[-BESIDE:]
            yield settled

    def _start(self, slots: Sequence[Slot], line: TwoReadings) -> Ids:
        """Return the tokens that *slots* of *line* begin with, before they are settled."""
        seen = (line.seen(slot) for slot in slots[:BESIDE])
        return self._trigram.ids(" ".join(strip or page for page, strip in seen))[:BESIDE]

    def _judged(
        self,
        line: TwoReadings,
        slot: Slot,
        agreed: Mapping[str, int],
        around: tuple[Ids, Ids],
    ) -> Settled:
        page, strip = line.seen(slot)
        known = settle_numeral(page, strip) or settle_code(page, strip)
        if known is not None:
            return Settled(known, SURE_KNOWN, strip if known == page else page)
        dispute = dispute_of(line, slot, *around)
        verdict = self._judge.settle(dispute, agreed)
        second = strip if verdict.text == page else page
        return Settled(verdict.text, _confidence(verdict.margin), second)


def dispute_of(line: TwoReadings, slot: Slot, left: Ids = (), right: Ids = ()) -> Dispute:
    """Return what the readers saw in *slot* of *line*, between *left* and *right*."""
    page, strip = line.seen(slot)
    return Dispute(
        page=page,
        page_confidence=fmean(line.words[place].confidence for place in slot.one),
        strip=strip,
        raw=line.raw(slot),
        frames=line.frames(slot),
        left=left,
        right=right,
    )


def _confidence(margin: float) -> float:
    return SUREST / (1 + math.exp((EVEN_ODDS - margin) / STEEPNESS))


def _agreed(line: TwoReadings) -> Iterator[str]:
    """Yield the words that both readers saw in *line*."""
    for page, strip in map(line.seen, line.slots):
        if page == strip:
            yield from page.split()


def _alone(line: TwoReadings, slot: Slot) -> Settled:
    """Return what one reader saw, or nothing where it does not look like a word."""
    page, strip = line.seen(slot)
    if page:
        sure = fmean(line.words[place].confidence for place in slot.one)
        is_word = sure >= SURE_WORD and any(map(str.isalnum, page))
        return Settled(page if is_word else "", sure, None)
    glyphs = chain.from_iterable(line.spelt[place].glyphs for place in slot.other)
    weakest = min(glyph.confidence for glyph in glyphs)
    is_kept = line.words or weakest >= SURE_GLYPH or line.strip.confidence >= SURE_LINE
    return Settled(strip if is_kept else "", weakest, None)


def _placed(
    line: TwoReadings, slot: Slot, settled: Settled, shape: tuple[int, int]
) -> Iterator[Word]:
    """Yield the words of a slot, each in its place."""
    texts = settled.text.split()
    seconds = (settled.second or "").split()
    if len(seconds) > len(texts):
        seconds[len(texts) - 1 :] = [" ".join(seconds[len(texts) - 1 :])]
    boxes = _boxes(line, slot, len(texts), shape)
    for text, box, second in zip_longest(texts, boxes, seconds):
        yield Word(text, box, settled.confidence, second)


def _boxes(
    line: TwoReadings, slot: Slot, count: int, shape: tuple[int, int]
) -> tuple[Box, ...]:
    """Return the boxes of *count* words of a slot, all as high as the line."""
    strip = line.strip
    seen = [strip.box_of(line.spelt[place].glyphs, shape) for place in slot.other]
    words = [line.words[place].box for place in slot.one]
    page, spelt = line.seen(slot)
    # Where tesseract misreads a word its box may be that of a seal; where trueocr only
    # overlooks a blank (that between two columns), tesseract knows where it is.
    if len(words) == count and (not seen or _letters(page) == _letters(spelt)):
        top, bottom = strip.y0 / shape[0], strip.y1 / shape[0]
        return tuple(Box.clipped(box.x0, top, box.x1, bottom) for box in words)
    if len(seen) == count:
        return tuple(seen)
    whole = Box.around(seen or words)
    step = whole.width / max(count, 1)
    return tuple(
        Box.clipped(whole.x0 + step * place, whole.y0, whole.x0 + step * (place + 1), whole.y1)
        for place in range(count)
    )


def _letters(text: str) -> str:
    return without_marks(text).replace(" ", "")


def _kept(orphans: Sequence[Word], shape: tuple[int, int]) -> Iterator[Word]:
    """Yield the words of the lines that the page reader alone saw, where they are words."""
    for piece in piece_words(orphans, shape[1] / shape[0]):
        text = "".join(word.text for word in piece.words)
        sure = fmean(word.confidence for word in piece.words)
        if sure >= SURE_ORPHANS and sum(map(str.isalnum, text)) > 1:
            yield from (word for word in piece.words if word.confidence >= SURE_ORPHAN)
