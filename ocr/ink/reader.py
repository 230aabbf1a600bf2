"""The network that reads digits written by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

import numpy as np
import onnxruntime

from ocr.ink.crops import STRIP_HIGH, Crop
from ocr.strips import Frames

MODEL: Final = Path(__file__).parent.parent / "models" / "ink_digits.onnx"
SIGNS: Final = "0123456789/"  # classes 1 to 11; class 0 is none
MARK: Final = SIGNS.index("/") + 1
THREADS: Final = 1


@dataclass(frozen=True)
class InkReader:
    """Says which digit every frame of a strip shows."""

    model: Path = MODEL

    def frames(self, crops: Sequence[Crop]) -> tuple[Frames, ...]:
        """Return the logarithms of the chance of every class, frames x classes, of each crop.

        The frames are those of the blank alone.
        """
        widest = max(crop.ink.shape[1] for crop in crops)
        strips = np.zeros((len(crops), 1, STRIP_HIGH, widest), np.float32)
        for row, crop in enumerate(crops):
            strips[row, 0, :, : crop.ink.shape[1]] = crop.ink
        (chances,) = self._session.run(None, {"strips": strips})
        return tuple(
            np.asarray(row[crop.first : crop.last], np.float32)
            for row, crop in zip(chances, crops, strict=True)
        )

    @cached_property
    def _session(self) -> onnxruntime.InferenceSession:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = THREADS
        return onnxruntime.InferenceSession(
            self.model, options, providers=["CPUExecutionProvider"]
        )
