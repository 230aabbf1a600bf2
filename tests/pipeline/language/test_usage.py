"""What is wrong with a call is said in the language of who called, with where to read more."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from pipeline.language.catalogue import HOLE, Catalogue, Language
from pipeline.language.usage import asked_language
from tests.pipeline.test_cli import congvan

COMMANDS: Final = Path(__file__).parents[3] / "pipeline" / "commands"
FOREIGN: Final = [language for language in Language if language is not Language.EN]


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (["run"], "Thiếu tham số 'INPUT...'."),
        (["run", "scans"], "Thiếu tùy chọn '--out'."),
        (["chạy"], "Không có lệnh 'chạy'."),
        (["query", "--nosuch"], "Không có tùy chọn --nosuch"),
        (["query", "a", "b"], "Thừa tham số (b)"),
        (["query", "--lenient=1"], "Tùy chọn '--lenient' không nhận giá trị."),
        (
            ["query", "--role", "x"],
            "'x' không phải là một trong các giá trị 'lead', 'partner'.",
        ),
        (["query", "--due", "31/6/2021"], "'31/6/2021' không phải là ngày; hãy viết 30/6/2021"),
        (["query", "--alone"], "Không hợp lệ: --heirs và --alone phải đi cùng --unit"),
        (["search", "x", "--limit", "x"], "'--limit' không hợp lệ: cần một số nguyên"),
        (["search", "x", "--limit", "0"], "cần một số từ 1 trở lên"),
        (["search", "-"], "không có từ nào để tìm trong '-'"),
        (["export", "out", "edxml", "--to", "a"], "edxml cần --organs"),
    ],
)
def test_wrong_usage_is_told_in_vietnamese(
    call: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert congvan(*call, "--lang=vi") == 2
    heard = capsys.readouterr()
    assert heard.out == ""
    assert told in heard.err
    assert heard.err.startswith("congvan: ")


def test_wrong_usage_says_where_to_read_how_it_is_right(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert congvan("run", "scans") == 2
    first, second = capsys.readouterr().err.splitlines()
    assert first == "congvan: Missing option '--out'."
    assert second.endswith(" run --help")
    monkeypatch.setenv("CONGVAN_LANG", "vi")
    assert congvan("run", "scans") == 2
    assert "cách dùng: " in capsys.readouterr().err


@pytest.mark.parametrize(
    ("argv", "language"),
    [
        (["query", "--lang", "vi"], Language.VI),
        (["--lang=vi", "query"], Language.VI),
        (["query", "--lang"], Language.EN),
        (["query", "--lang", "fr"], Language.EN),
        (["query", "vi"], Language.EN),
        ([], Language.EN),
    ],
)
def test_the_language_is_known_before_a_call_is_parsed(
    argv: list[str], language: Language
) -> None:
    assert asked_language(argv) is language


def raised() -> Iterator[str]:
    """Yield what commands say of a wrong call, as far as they say it in words of their own."""
    for path in COMMANDS.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "typer.BadParameter":
                [said] = node.args
                if isinstance(said, ast.Constant):
                    yield said.value


@pytest.mark.parametrize("language", FOREIGN)
def test_every_language_knows_what_commands_say_of_a_wrong_call(language: Language) -> None:
    usage = Catalogue.of(language).usage
    assert len(set(raised())) >= 6
    assert set(raised()) <= usage.keys()
    for english, foreign in usage.items():
        assert len(HOLE.findall(english)) == len(HOLE.findall(foreign)), english
