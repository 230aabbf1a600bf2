"""Corrected values stand in the text where a person would underline them."""

from __future__ import annotations

from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import DocBin

from parsers.corpus import CORRECTED, Value, correct, find, save
from parsers.language import DEADLINE, RULES, make_language

TEXT = (
    "ỦY BAN NHÂN DÂN\nHUYỆN HÒA AN\n"
    "Phòng Nội vụ rà soát hồ sơ, Phòng Y tế gửi báo cáo trước ngày 15/3/2024.\n"
    "Phòng Y tế – Dân số kiểm tra trước ngày 15/3/2024."
)


@pytest.fixture(scope="module")
def language() -> Language:
    return make_language()


@pytest.mark.parametrize(
    ("value", "stands"),
    [
        (Value("issuer", "Ủy ban nhân dân huyện Hòa An"), "ỦY BAN NHÂN DÂN\nHUYỆN HÒA AN"),
        (Value("lead_agencies", "Phòng Y tế - Dân số"), "Phòng Y tế – Dân số"),
        (Value("signer_name", "Trần Văn Nam"), None),
        (Value("subject", " "), None),
    ],
)
def test_a_value_is_found_as_it_is_printed(value: Value, stands: str | None) -> None:
    place = find(TEXT, value)
    assert (place and TEXT[place.start : place.end]) == stands


def test_of_several_places_the_nearest_is_meant() -> None:
    first = find(TEXT, Value("deadline_text", "trước ngày 15/3/2024", near="gửi báo cáo"))
    second = find(TEXT, Value("deadline_text", "trước ngày 15/3/2024", near="kiểm tra"))
    assert first is not None
    assert second is not None
    assert first.end < TEXT.index("kiểm tra") < second.start


def test_a_corpus_keeps_rules_and_corrections_side_by_side(
    language: Language, tmp_path: Path
) -> None:
    values = (Value("content", "gửi báo cáo"), Value("signer_name", "Trần Văn Nam"))
    corrected = correct(TEXT, values, language)
    assert corrected.missing == values[1:]
    save([corrected.doc], tmp_path / "corpus.spacy")
    [doc] = DocBin().from_disk(tmp_path / "corpus.spacy").get_docs(language.vocab)
    assert doc.text == TEXT
    assert [(span.text, span.label_) for span in doc.spans[CORRECTED]] == [
        ("gửi báo cáo", "content")
    ]
    assert {(span.text, span.label_) for span in doc.spans[RULES]} >= {
        ("trước ngày 15/3/2024", DEADLINE),
        ("15/3/2024", "DATE"),
        ("Phòng Nội vụ", "AGENCY"),
    }
    assert all(span.id_ for span in doc.spans[RULES])
