"""``python -m samples.make``: make every sample and its truth anew."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import numpy as np
import pikepdf

from samples.make.files import Born, Leaf, write
from samples.make.paper import Sample, load
from samples.make.scan import Pixels, blank, render, scan
from samples.make.truth import truth
from samples.make.typeset import typeset

FOLDER: Final = Path(__file__).parent.parent


def main() -> None:
    """Make the samples whose texts lie in ``samples/texts``."""
    # fontTools stamps each font it embeds with the time, unless told one.
    os.environ["SOURCE_DATE_EPOCH"] = "0"
    for path in sorted((FOLDER / "texts").glob("*.toml")):
        sample = load(path)
        make(sample)
        size = (FOLDER / sample.file).stat().st_size
        sys.stderr.write(f"{sample.file}: {size // 1024} KiB\n")


def make(sample: Sample) -> None:
    """Typeset, scan and write one sample beside its truth."""
    printed = [typeset(paper) for paper in sample.papers]
    extents = list(_extents(printed))
    leaves = list(_leaves(sample, printed))
    path = FOLDER / sample.file
    write(path, leaves, sample.look)
    said = json.dumps(truth(sample, extents, len(leaves)), ensure_ascii=False, indent=1)
    path.with_suffix(".truth.json").write_text(said + "\n", encoding="utf-8")


def _extents(printed: list[bytes]) -> Iterator[tuple[int, int]]:
    last = 0
    for pdf in printed:
        with pikepdf.open(io.BytesIO(pdf)) as document:
            first, last = last + 1, last + len(document.pages)
        yield first, last


def _leaves(sample: Sample, printed: list[bytes]) -> Iterator[Leaf]:
    number = 0
    for pdf in printed:
        for index, picture in enumerate(render(pdf, sample.look.dpi)):
            number += 1
            if number in sample.text_pages:
                yield Born(pdf, index)
            else:
                yield scan(_laid(sample, number, picture), sample.look, number)
    for _ in range(sample.blank_pages_after):
        number += 1
        yield scan(blank(sample.look.dpi), sample.look, number)


def _laid(sample: Sample, number: int, picture: Pixels) -> Pixels:
    return np.rot90(picture).copy() if number in sample.turned_pages else picture


if __name__ == "__main__":
    main()
