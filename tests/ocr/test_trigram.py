"""The trigram: chances that sum up to one, and papers that sound like papers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocr.training.build_trigram import count, read_paragraphs
from ocr.trigram import OTHER_WORDS, UNKNOWN, Counts, Trigram, tokens

PARAGRAPHS = st.lists(st.lists(st.sampled_from("abcd."), max_size=8), min_size=2, max_size=8)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sở Y tế;", ["sở", "y", "tế", ";"]),
        ("Số: 41/KH-UBND", ["số", ":", "<d>", "kh", "ubnd"]),
        ("ngày 15/3/2024, 1.250.000 đồng", ["ngày", "<d>", ",", "<d>", "đồng"]),
        ("“Đẩy mạnh” (đợt II)", ["đẩy", "mạnh", "đợt", "ii"]),
        ("– / ()", []),
    ],
)
def test_a_text_is_syllables_numbers_and_marks(text: str, expected: list[str]) -> None:
    assert list(tokens(text)) == expected


@given(PARAGRAPHS, st.data())
def test_after_any_two_words_something_comes(
    paragraphs: Sequence[Sequence[str]], data: st.DataObject
) -> None:
    counts = count([*paragraphs, ["a"]])
    words = np.arange(len(counts.words))
    before, last = (data.draw(st.sampled_from(words.tolist())) for _ in range(2))
    model = Trigram(counts)
    chances = np.exp(model.log_chance(np.array(before), np.array(last), words))
    chances[UNKNOWN] *= OTHER_WORDS
    assert chances.sum() == pytest.approx(1)


def test_what_one_paragraph_alone_says_is_not_kept() -> None:
    shared, secret = (
        ["gửi", "báo", "cáo", "về", "sở"],
        ["gửi", "bà", "lan", "báo", "cáo", "mật"],
    )
    counts = count([shared, shared, secret])
    assert counts.words[1:] == ("báo", "cáo", "gửi", "sở", "về")
    pairs = {
        (counts.words[one], counts.words[other])
        for one, other in zip(counts.firsts, counts.seconds, strict=True)
    }
    assert pairs == {("gửi", "báo"), ("báo", "cáo"), ("cáo", "về"), ("về", "sở")}


def test_names_of_persons_are_not_kept_whole() -> None:
    counts = count([["nguyễn", "thu", "hà", "ký"]] * 3)
    heads = {counts.words[counts.firsts[head]] for head in counts.heads}
    assert heads == {"thu"}


def test_paragraphs_that_are_not_vietnamese_are_left_out(tmp_path: Path) -> None:
    file = tmp_path / "texts.txt"
    file.write_text("Gửi báo cáo....... về Sở\nEnvironmental factors of the project\n", "utf-8")
    assert list(read_paragraphs(file)) == [("gửi", "báo", "cáo", "về", "sở")]


@given(PARAGRAPHS)
def test_counts_survive_being_saved(paragraphs: Sequence[Sequence[str]]) -> None:
    counts = count([*paragraphs, ["e"], ["e"]])
    with TemporaryDirectory() as folder:
        counts.save(Path(folder, "counts.npz"))
        loaded = Counts.load(Path(folder, "counts.npz"))
    assert loaded.words == counts.words
    assert all(
        np.array_equal(getattr(loaded, name), getattr(counts, name))
        for name in Counts.__slots__
        if name != "words"
    )


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("Ủy ban nhân dân tỉnh", "Ủy ban nhân dân tính"),
        ("kế hoạch thực hiện", "kể hoạch thực hiện"),
        ("PHÓ GIÁM ĐỐC", "PHÓ GIẢM ĐỐC"),
        ("đề nghị các đơn vị", "để nghị các đơn vị"),
        ("trước ngày 15 tháng 3", "trước ngáy 15 tháng 3"),
        ("tỉnh Kiên Giang", "tỉnh Kiến Giang"),
    ],
)
def test_what_papers_say_is_likelier_than_what_they_do_not(right: str, wrong: str) -> None:
    model = Trigram.default()
    chances = [model.log_chance_of(model.ids(text)) for text in (right, wrong)]
    assert chances[0] > chances[1] + 1


def test_the_chance_of_a_text_is_that_of_its_words_one_by_one() -> None:
    model = Trigram.default()
    ids = model.ids("Sở Y tế tỉnh")
    parts = [model.log_chance_of(ids[:end], context=end - 1) for end in range(1, 5)]
    assert model.log_chance_of(ids) == pytest.approx(sum(parts))
