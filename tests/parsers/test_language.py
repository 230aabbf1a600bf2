"""The spaCy pipeline: tokens that are the text, entities that are the rules' findings."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from parsers.agencies import find_agencies
from parsers.language import DEADLINE, RULES, find_entities, make_language
from schemas.entity import EntityKind


@pytest.fixture(scope="module")
def language() -> Language:
    return make_language()


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Kế hoạch số 101/KH-UBND.", ["Kế", "hoạch", "số", "101/KH-UBND", "."]),
        ("số:46-CV/BCSD,", ["số", ":", "46-CV/BCSD", ","]),
        ("30/2020/NĐ-CP;", ["30/2020/NĐ-CP", ";"]),
        ("(07/5/2021)", ["(", "07/5/2021", ")"]),
        ("TM. ỦY BAN", ["TM.", "ỦY", "BAN"]),
        ("KT. CHỦ TỊCH", ["KT.", "CHỦ", "TỊCH"]),
        ("T/M BAN; đ/c An", ["T/M", "BAN", ";", "đ/c", "An"]),
        ("huyện,thị", ["huyện", ",", "thị"]),
        ("30.000 đồng", ["30.000", "đồng"]),
        ("SNV-CCHC&VTLT", ["SNV", "-", "CCHC&VTLT"]),
        ("gửi vb@tinh.gov.vn.", ["gửi", "vb@tinh.gov.vn", "."]),
    ],
)
def test_keeps_numbers_and_abbreviations_whole(
    language: Language, text: str, tokens: list[str]
) -> None:
    assert [token.text for token in language.tokenizer(text)] == tokens


LINES = st.text(st.sampled_from("Sởtếđ/c 12-.&:,()\n\t\u00a0 KHUBND@_"), max_size=50)


@given(text=LINES | st.text(max_size=30))
def test_the_tokens_are_the_text(language: Language, text: str) -> None:
    doc = language.tokenizer(text)
    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)


def test_marks_agencies_numbers_and_days(language: Language) -> None:
    doc = language("Kế hoạch số 47-\nCTr/TU ngày 07/5/2021 của Sở Y tế, trước ngày 20/11")
    assert [(entity.text, entity.label_, entity.kb_id_) for entity in doc.ents] == [
        ("47-\nCTr/TU", EntityKind.DOCUMENT_NUMBER, "47-CTr/TU"),
        ("07/5/2021", EntityKind.DATE, "2021-05-07"),
        ("Sở Y tế", EntityKind.AGENCY, "Sở Y tế"),
        ("20/11", EntityKind.DATE, "--11-20"),
    ]


@given(
    text=st.lists(
        st.sampled_from(
            [
                "Sở Nội vụ, Sở Tư pháp",
                "Phòng Văn hóa-Xã hội",
                "Sở Y tế TP.HCM.",
                "các sở, ban, ngành",
                "Sở Khoa học&Công nghệ",
                "Chủ tịch UBND các huyện/thị xã",
            ]
        )
    ).map("\n\n".join)
)
def test_agencies_are_those_of_the_rules(language: Language, text: str) -> None:
    doc = language(text)
    marked = [(e.start_char, e.end_char) for e in doc.ents if e.label_ == EntityKind.AGENCY]
    assert marked == [(f.span.start, f.span.end) for f in find_agencies(text)]


def test_two_pipelines_do_not_disturb_each_other() -> None:
    one, other = make_language(), make_language()
    assert one is not other
    assert one("Sở Y tế").ents[0].label_ == other("Sở Y tế").ents[0].label_ == EntityKind.AGENCY


@given(text=LINES)
def test_entities_stand_in_the_text_one_after_the_other(language: Language, text: str) -> None:
    spans = [finding.span for finding in find_entities(text, language)]
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(span.end <= len(text) for span in spans)


def test_findings_that_overlap_are_kept_with_the_names_of_their_rules(
    language: Language,
) -> None:
    doc = language("Sở Y tế báo cáo trước ngày 15/3/2024.")
    spans = {(span.text, span.label_) for span in doc.spans[RULES]}
    assert spans == {
        ("Sở Y tế", "AGENCY"),
        ("15/3/2024", "DATE"),
        ("trước ngày 15/3/2024", DEADLINE),
    }
    assert all(span.id_ for span in doc.spans[RULES])
    assert [entity.text for entity in doc.ents] == ["Sở Y tế", "15/3/2024"]
