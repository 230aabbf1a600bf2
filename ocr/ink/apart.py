"""A second opinion on a blank: its ink cut into digits, each named by itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

import numpy as np
import onnxruntime

from ocr.ink.answer import EMPTY, Answer, is_valid
from ocr.ink.blanks import BlankKind
from ocr.ink.crops import STRIDE, Crop
from ocr.ink.pieces import Piece, pieces_of
from ocr.ink.reader import MARK, SIGNS, THREADS
from ocr.strips import Frames

MODEL: Final = Path(__file__).parent.parent / "models" / "ink_digits_pieces.onnx"
JUNK: Final = 0  # the class of half a digit, two digits, a letter
BEAM: Final = 24  # beginnings that are kept at a cut
KINDS: Final = 4  # likeliest classes of a piece that are followed

LOST: Final = -3.0  # logarithm of the chance of ink that is in no sign
LEAST: Final = 0.05  # of the ink is in any sign: a slim 1 among five digits

Ends = dict[int, dict[str, float]]


@dataclass(frozen=True)
class PieceReader:
    """Knows single digits, where the other network knows rows of them."""

    model: Path = MODEL

    def answers(self, kind: BlankKind, crop: Crop) -> tuple[Answer, ...]:
        """Return what may stand in a blank of that *kind*, the likeliest first.

        The chance is that of its pieces, by the ink in each of them; nothing is returned
        where the ink cannot be cut apart.
        """
        pieces = pieces_of(crop.ink[:, crop.first * STRIDE : crop.last * STRIDE])
        if not pieces:
            return ()
        texts = _texts(pieces, self._chances(pieces), kind)
        valid = [
            Answer(text, float(np.exp(score)))
            for text, score in texts.items()
            if is_valid(kind, text)
        ]
        return tuple(sorted(valid, key=lambda answer: (-answer.chance, answer.text)))

    def _chances(self, pieces: Sequence[Piece]) -> Frames:
        pictures = np.stack([piece.picture for piece in pieces])[:, None]
        (chances,) = self._session.run(None, {"pictures": pictures})
        return np.asarray(chances, np.float32)

    @cached_property
    def _session(self) -> onnxruntime.InferenceSession:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = THREADS
        return onnxruntime.InferenceSession(
            self.model, options, providers=["CPUExecutionProvider"]
        )


def _texts(pieces: Sequence[Piece], chances: Frames, kind: BlankKind) -> dict[str, float]:
    """Return the texts that rows of *pieces* show, with the logarithms of their chances."""
    ends: Ends = defaultdict(dict)
    ends[0][EMPTY] = LOST
    last = max(piece.end for piece in pieces)
    after: dict[int, list[int]] = defaultdict(list)
    for number, piece in enumerate(pieces):
        after[piece.start].append(number)
    for cut in range(last):
        begun = sorted(ends[cut].items(), key=lambda item: (-item[1], item[0]))[:BEAM]
        for number in after[cut]:
            _follow(begun, pieces[number], chances[number], kind, ends)
    return ends[last]


def _follow(
    begun: Sequence[tuple[str, float]],
    piece: Piece,
    chances: Frames,
    kind: BlankKind,
    ends: Ends,
) -> None:
    """Put what *begun* becomes with one more *piece* among the texts that end behind it."""
    reached = ends[piece.end]
    for sign in (*np.argsort(chances)[-KINDS:].tolist(), JUNK):
        is_silent = sign == JUNK or (sign == MARK and kind is not BlankKind.ARRIVAL_DAY)
        said = EMPTY if is_silent else SIGNS[sign - 1]
        if sign != JUNK and piece.share < LEAST:
            continue
        gain = 0.0 if sign == JUNK else piece.share * (float(chances[sign]) - LOST)
        for text, score in begun:
            longer = text + said
            reached[longer] = max(reached.get(longer, -np.inf), score + gain)
