"""Options: what may be said, and that nothing is silently passed over."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ocr.config import OcrConfig
from pipeline.config import BatchConfig, Config, load_config
from pipeline.language.catalogue import Language
from schemas.errors import ConfigError


def load(tmp_path: Path, text: str) -> Config:
    path = tmp_path / "congvan.toml"
    path.write_text(text, encoding="utf-8")
    return load_config(path)


def test_without_a_file_the_defaults_hold() -> None:
    assert load_config(None) == Config(ocr=OcrConfig(), batch=BatchConfig())


def test_a_file_says_what_differs(tmp_path: Path) -> None:
    config = load(tmp_path, '[ocr]\nreader = "trueocr"\n[batch]\nworkers = 3\n')
    assert config == Config(ocr=OcrConfig(reader="trueocr"), batch=BatchConfig(workers=3))


def test_a_file_says_in_which_language(tmp_path: Path) -> None:
    assert load(tmp_path, 'language = "vi"').language is Language.VI
    assert load(tmp_path, "").language is Language.EN


def test_paths_lead_from_the_folder_of_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = '[ocr]\nrecordings = "read"\n[calendar]\ndays = "ngày.csv"\n'
    beside = load(tmp_path, text)
    assert beside.calendar.days == str(tmp_path / "ngày.csv")
    assert beside.ocr.recordings == str(tmp_path / "read")
    assert load(tmp_path, '[calendar]\ndays = "/office/days.csv"').calendar.days == (
        "/office/days.csv"
    )
    assert load(tmp_path, "").calendar.days == ""
    monkeypatch.chdir(tmp_path.parent)
    assert load_config(Path(tmp_path.name, "congvan.toml")).calendar.days == ""


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("language = 'fr'", "language must be one of en, vi, not 'fr'"),
        ("language = 1", "language must be one of"),
        ("[ocr]\nengin = 'x'", r"\[ocr\] unknown: engin"),
        ("[batch]\nworker = 3", r"\[batch\] unknown: worker "),
        ("[calendar]\nday = 'x'", r"\[calendar\] unknown: day "),
        ("[parsers]\n", "congvan.toml unknown: parsers"),
        ("ocr = 1", r"write \[ocr\]"),
        ("[batch]\nworkers = 'two'", r"\[batch\] workers must be of type int, not 'two'"),
        ("[batch]\nworkers = true", "workers must be of type int, not True"),
        ("[batch]\nworkers = 1.5", "workers must be of type int"),
        ("[batch]\nworkers = -1", "workers must be at least 0"),
        ("[batch]\nseconds_per_source = 0", "seconds_per_source must be at least 1"),
        ("[batch]\nseconds_without_page = 0", "seconds_without_page must be at least 1"),
        ("[batch]\nmegabytes_per_source = 0", "megabytes_per_source must be at least 1"),
        ("[batch]\nsources_per_worker = 0", "sources_per_worker must be at least 1"),
        ("[ocr]\nmax_pages = 0", r"\[ocr\] max_pages"),
        ("[ocr", "congvan.toml cannot be read"),
        ("[ocr]\nreader = '\udcff'", "cannot be read"),
    ],
)
def test_what_cannot_be_is_named(tmp_path: Path, text: str, named: str) -> None:
    (tmp_path / "congvan.toml").write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(ConfigError, match=named):
        load_config(tmp_path / "congvan.toml")


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        load_config(tmp_path / "absent.toml")


def test_no_number_of_workers_means_one_per_core() -> None:
    assert BatchConfig().crew == len(os.sched_getaffinity(0))
    assert BatchConfig(workers=5).crew == 5
