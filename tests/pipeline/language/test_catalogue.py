"""What the program says, it says in every language."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from pipeline.commands.reading import TOLD
from pipeline.language.catalogue import HOLE, Catalogue, Language, retell, say, speaking
from pipeline.status import counts, state_of
from pipeline.terminal import VIEWS
from schemas.record import Status
from tests.pipeline.outcomes import failure, outcome, source
from tests.pipeline.stored import stored
from tests.pipeline.test_cli import congvan

ROOT: Final = Path(__file__).parents[3]
TO_THE_TABLES: Final = (
    "pipeline/checks/*.py",
    "pipeline/batch.py",
    "pipeline/cluster/*.py",
    "pipeline/extract.py",
    "pipeline/run.py",
    "pipeline/sources.py",
    "pipeline/worker.py",
    "pipeline/analyst/lineage.py",
    "pipeline/exports/edxml.py",
    "pipeline/exports/pdfa_obstacles.py",
    "pipeline/exports/scans.py",
    "pipeline/exports/searchable.py",
    "ocr/limits.py",
    "ocr/load.py",
    "ocr/pdf.py",
    "ocr/picture.py",
)
NOTHING_DONE: Final = (
    "pipeline/exports/writing.py",
    "pipeline/run.py",
    "pipeline/sources.py",
    "pipeline/store.py",
    "pipeline/tables.py",
)
SENTENCE: Final = re.compile(r"[A-Z{].* .*\.", re.DOTALL)
# Told in pieces, which no single string of the program shows.
IN_PIECES: Final = {
    "failed: {}",
    "The number is also that of {}.",
}
FOREIGN: Final = [language for language in Language if language is not Language.EN]


def written(path: Path) -> Iterator[str]:
    """Yield the sentences in a module, ``{}`` for what differs; docstrings are none."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    skipped = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            skipped |= {id(value) for value in node.values}
    for node in ast.walk(tree):
        if id(node) not in skipped and SENTENCE.fullmatch(told := template(node)):
            yield HOLE.sub("{}", told)


def template(node: ast.AST) -> str:
    if isinstance(node, ast.JoinedStr):
        parts = (part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
        return "".join(map(str, parts))
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def raised(path: Path) -> Iterator[str]:
    """Yield what the errors say that a module raises, ``{}`` for what differs."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    named = {
        node.target.id: template(node.value)
        for node in tree.body
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and node.exc.args:
            said = node.exc.args[0]
            name = said.func.value.id if isinstance(said, ast.Call) else ""  # NAME.format()
            if told := named.get(name) or template(said):
                yield HOLE.sub("{}", told)


SENTENCES: Final = IN_PIECES.union(
    sentence
    for pattern in TO_THE_TABLES
    for path in ROOT.glob(pattern)
    for sentence in written(path)
).union(sentence for name in NOTHING_DONE for sentence in raised(ROOT / name))


@pytest.mark.parametrize("language", FOREIGN)
def test_every_sentence_of_the_tables_is_there_and_no_other(language: Language) -> None:
    assert len(SENTENCES) > 80
    assert Catalogue.of(language).sentences.keys() == SENTENCES


@pytest.mark.parametrize("language", FOREIGN)
def test_every_head_and_word_is_there(language: Language, tmp_path: Path) -> None:
    said = {*VIEWS, *(view.heading for views in VIEWS.values() for view in views)}
    tables = stored(tmp_path / "out", outcome(), failure(source(tmp_path / "scan.pdf", "b")))
    state = state_of(tables, [ROOT / "samples"])
    said |= {line["what"] for line in counts(state).lines if ":" not in line["what"]}
    said |= {*TOLD.values(), *(status.value for status in Status), "yes", "no"}
    said |= {"recipients", "references", "tasks"}
    assert said <= Catalogue.of(language).phrases.keys()


@pytest.mark.parametrize("language", FOREIGN)
def test_what_differs_stands_in_both(language: Language) -> None:
    told = Catalogue.of(language)
    for english, foreign in (*told.phrases.items(), *told.sentences.items()):
        assert len(HOLE.findall(english)) == len(HOLE.findall(foreign)), english


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The file is empty; scan or copy it again.", "Tệp rỗng; hãy quét hoặc sao chép lại."),
        ("'Trần' was hard to read.", "'Trần' khó đọc."),
        ("The deadline 'quý H' was hard to read.", "Thời hạn 'quý H' khó đọc."),
        ("2 of 7 tasks need a look.", "2/7 nhiệm vụ cần xem lại."),
        (
            "The symbol 'A' does not name the type 'B'.",
            "Ký hiệu 'A' không ứng với loại văn bản 'B'.",
        ),
        ("Số in bằng mực, cần xem lại.", "Số in bằng mực, cần xem lại."),  # unknown
        ("'{0}' was hard to read.", "'{0}' khó đọc."),
    ],
)
def test_a_sentence_is_told_in_vietnamese(sentence: str, told: str) -> None:
    with speaking(Language.VI):
        assert retell(sentence) == told
    assert retell(sentence) == sentence


def test_a_language_is_spoken_for_a_while() -> None:
    with speaking(Language.VI):
        assert say("{} of {}", 1, 2) == "1/2"
    assert say("{} of {}", 1, 2) == "1 of 2"


def test_the_command_line_speaks_vietnamese(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    tables = stored(tmp_path / "out", outcome())
    assert congvan("register", tables, "--lang", "vi") == 0
    told = capsys.readouterr().out
    assert "Văn bản: 2" in told
    assert "Trích yếu" in told
    monkeypatch.setenv("CONGVAN_LANG", "vi")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "rỗng.pdf").touch()
    replay = ("--replay", tmp_path, "--workers", 1)
    assert congvan("run", tmp_path / "in", "--out", tmp_path / "new", *replay) == 1
    heard = capsys.readouterr()
    assert heard.out == "1 tệp: 1 lỗi\n"
    assert "rỗng.pdf: lỗi: Tệp rỗng; hãy" in heard.err
    monkeypatch.delenv("CONGVAN_LANG")
    (tmp_path / "congvan.toml").write_text('language = "vi"', encoding="utf-8")
    new = ("run", tmp_path / "in", "--out", tmp_path / "new", *replay, "--redo")
    assert congvan(*new, "--config", tmp_path / "congvan.toml") == 1
    assert capsys.readouterr().out == "1 tệp: 1 lỗi\n"
    assert congvan(*new, "--config", tmp_path / "congvan.toml", "--lang", "en") == 1
    assert capsys.readouterr().out.startswith("1 source")
    assert congvan("export", tables, "pdf", "--to", tmp_path / "pdf", "--lang", "vi") == 1
    assert "Không còn lưu chữ đã đọc" in capsys.readouterr().err
    assert congvan("register", tables, "--csv") == 0
    assert capsys.readouterr().out.startswith("\ufeffreference,issued_on")
    assert congvan("register", tables, "--lang", "xx") == 2
