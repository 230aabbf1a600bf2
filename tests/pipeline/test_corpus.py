"""The truth about an archive becomes training material."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from spacy.tokens import DocBin

from parsers.corpus import CORRECTED
from parsers.language import make_language
from pipeline.corpus import write_corpus
from schemas.errors import InputError
from tests.pipeline.outcomes import LETTER, outcome, source
from tests.pipeline.stored import stored
from tests.pipeline.test_evaluate import TRUTH


def written(tmp_path: Path, to: Path) -> tuple[int, int, int]:
    stored(tmp_path / "out", outcome(source(), LETTER))
    (tmp_path / "một.truth.json").write_text(json.dumps(TRUTH), encoding="utf-8")
    made = write_corpus(tmp_path, tmp_path / "out", to)
    return made.documents, made.values, made.missing


def test_values_that_stand_in_the_text_are_marked(tmp_path: Path) -> None:
    documents, values, missing = written(tmp_path, tmp_path / "corpus.spacy")
    [doc] = DocBin().from_disk(tmp_path / "corpus.spacy").get_docs(make_language().vocab)
    assert documents == 1
    assert len(doc.spans[CORRECTED]) == values
    assert values + missing == 7  # reference, to, cc, citation, content, two leads


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nowhere"):
        written(tmp_path, tmp_path / "nowhere" / "corpus.spacy")
