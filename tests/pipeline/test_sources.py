"""What is taken for a source, what it is called, and what is wrong with it."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Final

import pytest

from pipeline.sources import InputFile, check, find_files, identify
from schemas.errors import InputError, SourceError, SourceFault
from schemas.source import MediaType

PDF: Final = b"%PDF-1.4 a scan"
PNG: Final = b"\x89PNG\r\n\x1a\n and pixels"


def names(*inputs: Path) -> list[str]:
    return [file.name for file in find_files(inputs)]


def fault(file: InputFile) -> SourceFault:
    with pytest.raises(SourceError) as caught:
        check(identify(file))
    assert caught.value.advice.endswith(".")
    return caught.value.fault


def put(path: Path, content: bytes = PDF) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def only(folder: Path) -> InputFile:
    [file] = find_files([folder])
    return file


def test_folders_are_searched_to_their_depths_in_order_of_name(tmp_path: Path) -> None:
    for name in ("b.pdf", "a/c.pdf", "a/sâu/d.tif", "Đến/e.JPG"):
        put(tmp_path / name)
    assert names(tmp_path) == ["a/c.pdf", "a/sâu/d.tif", "b.pdf", "Đến/e.JPG"]


def test_a_file_is_called_by_its_own_name(tmp_path: Path) -> None:
    assert names(put(tmp_path / "x" / "a.pdf")) == ["a.pdf"]


def test_a_file_handed_in_twice_is_one(tmp_path: Path) -> None:
    put(tmp_path / "x" / "a.pdf")
    assert names(tmp_path, tmp_path / "x") == ["x/a.pdf"]


@pytest.mark.parametrize(
    "name",
    ["a.json", "a.truth.json", "README.md", "congvan.toml", "x.parquet", ".DS_Store", "A.TXT"],
)
def test_what_stands_beside_scans_is_passed_over(tmp_path: Path, name: str) -> None:
    put(tmp_path / "a.pdf")
    put(tmp_path / name, b"not a scan")
    assert names(tmp_path) == ["a.pdf"]


@pytest.mark.parametrize("name", ["scan.txt", ".scan"])
def test_a_scan_is_taken_whatever_its_name(tmp_path: Path, name: str) -> None:
    put(tmp_path / name)
    assert names(tmp_path) == [name]


def test_a_file_that_the_user_names_is_never_passed_over(tmp_path: Path) -> None:
    assert fault(only(put(tmp_path / "notes.txt", b"text"))) is SourceFault.WRONG_TYPE


def test_the_output_is_no_input(tmp_path: Path) -> None:
    put(tmp_path / "a.pdf")
    put(tmp_path / "outputs" / "drawn.png", PNG)
    files = find_files([tmp_path], leave_out=tmp_path / "outputs")
    assert [file.name for file in files] == ["a.pdf"]


def test_nothing_to_read_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no scans"):
        find_files([tmp_path])
    with pytest.raises(InputError, match="no such file"):
        find_files([tmp_path / "absent"])


def test_a_source_is_known_by_its_bytes(tmp_path: Path) -> None:
    content = PNG + os.urandom(3 << 20)
    source = identify(only(put(tmp_path / "lies.pdf", content)))
    assert source.id == hashlib.sha256(content).hexdigest()
    assert source.size == len(content)
    assert source.media_type is MediaType.PNG


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", SourceFault.EMPTY),
        (b"plain text", SourceFault.WRONG_TYPE),
        (b"PK\x03\x04 an office document", SourceFault.WRONG_TYPE),
    ],
)
def test_bad_files_say_what_is_wrong(
    tmp_path: Path, content: bytes, expected: SourceFault
) -> None:
    assert fault(only(put(tmp_path / "a.pdf", content))) is expected


def test_one_vanished_file_is_a_fault_not_an_end(tmp_path: Path) -> None:
    files = find_files([put(tmp_path / "a.pdf"), tmp_path / "gone.pdf"])
    assert [file.name for file in files] == ["a.pdf", "gone.pdf"]
    assert fault(files[1]) is SourceFault.UNREADABLE


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    secret = put(tmp_path / "secret" / "a.pdf")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "file.pdf").symlink_to(secret)
    (tmp_path / "in" / "folder").symlink_to(secret.parent)
    files = find_files([tmp_path / "in"])
    assert [file.name for file in files] == ["file.pdf", "folder"]
    assert [fault(file) for file in files] == [SourceFault.OUTSIDE, SourceFault.OUTSIDE]


def test_links_inside_the_folder_are_followed_once(tmp_path: Path) -> None:
    put(tmp_path / "x" / "a.pdf")
    (tmp_path / "b.pdf").symlink_to(tmp_path / "x" / "a.pdf")
    (tmp_path / "loop").symlink_to(tmp_path)
    files = find_files([tmp_path])
    assert [file.name for file in files] == ["b.pdf", "x/a.pdf"]
    assert identify(files[0]).id == identify(files[1]).id


def test_an_input_may_be_a_link_itself(tmp_path: Path) -> None:
    put(tmp_path / "x" / "a.pdf")
    (tmp_path / "link").symlink_to(tmp_path / "x")
    assert identify(only(tmp_path / "link")).name == "a.pdf"


def test_a_broken_link_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").symlink_to(tmp_path / "gone.pdf")
    assert fault(only(tmp_path)) is SourceFault.UNREADABLE


def test_a_named_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.pdf")
    assert fault(only(tmp_path)) is SourceFault.UNREADABLE


def test_strange_bytes_in_a_name_are_written_out(tmp_path: Path) -> None:
    with open(os.fsencode(tmp_path) + b"/s\xf4 \xff.pdf", "wb") as file:  # noqa: PTH123
        file.write(PDF)
    file = only(tmp_path)
    assert file.name == r"s\xf4 \xff.pdf"
    assert identify(file).media_type is MediaType.PDF


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("hai\ndòng.pdf", r"hai\ndòng.pdf"),
        ("đỏ\x1b[31m.pdf", r"đỏ\x1b[31m.pdf"),
        ("ảnh\u202egnp.exe", r"ảnh\u202egnp.exe"),
        ("[b]đậm[/b].pdf", "[b]đậm[/b].pdf"),
    ],
)
def test_a_name_cannot_disturb_the_terminal(tmp_path: Path, name: str, shown: str) -> None:
    put(tmp_path / name)
    assert names(tmp_path) == [shown]


def test_a_link_to_itself_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").symlink_to(tmp_path / "a.pdf")
    assert fault(only(tmp_path)) is SourceFault.UNREADABLE


def test_names_are_composed(tmp_path: Path) -> None:
    put(tmp_path / "Quy\u1ebft \u0111i\u0323nh.pdf")
    assert names(tmp_path) == ["Quyết định.pdf"]
