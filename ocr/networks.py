"""The networks of trueocr, each loaded once for all readers of a process."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any, Final

import onnxruntime
import trueocr

MODELS: Final = Path(trueocr.__file__).parent / "models"
THREADS: Final = 1
LOG_CHANCES: Final = "/LogSoftmax_output_0"
# The reader of lines keeps the chances to itself. Parts of a protocol buffer that follow
# each other are merged, so another output of the graph is declared by bytes at the end of
# the file: field 7 of the model is the graph, 12 of that an output, 1 of that its name.
GRAPH, OUTPUT, NAME = (field << 3 | 2 for field in (7, 12, 1))


@cache
def facts() -> dict[str, Any]:
    """Return what comes with the networks: their signs, and what they take."""
    told: dict[str, Any] = json.loads((MODELS / "meta.json").read_text("utf-8"))
    return told


@cache
def orientation() -> onnxruntime.InferenceSession:
    """Return the network that tells which way up a page stands."""
    return _session((MODELS / "orient.onnx").read_bytes())


@cache
def line_finder() -> onnxruntime.InferenceSession:
    """Return the network that finds the lines of a page."""
    return _session((MODELS / "det.onnx").read_bytes())


@cache
def line_reader() -> onnxruntime.InferenceSession:
    """Return the network that reads lines; the chances of every class are an output of it."""
    return _session((MODELS / "rec.onnx").read_bytes() + _declared(LOG_CHANCES))


def _session(model: bytes) -> onnxruntime.InferenceSession:
    # Its memory is kept for the next run: asking the system for it anew took two fifths of
    # the time. So what is run has to be small, for the memory never shrinks.
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = THREADS
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def _declared(output: str) -> bytes:
    """Return the bytes that declare *output* at the end of a model."""
    part = output.encode()
    for field in (NAME, OUTPUT, GRAPH):
        part = bytes((field, len(part))) + part
    return part
