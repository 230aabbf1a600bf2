"""docs/analyst.md and docs/analyst.ipynb do what they say."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Final

import nbformat
import pytest
from nbclient import NotebookClient

import congvan
from tests.pipeline.analyst.documented import DOCUMENT, answered, blocks

ROOT: Final = Path(__file__).parents[3]
NOTEBOOK: Final = ROOT / "docs" / "analyst.ipynb"
PICTURES: Final = 4
LONGEST_ANSWER: Final = 3  # statements


@pytest.fixture(scope="module")
def text() -> str:
    return DOCUMENT.read_text(encoding="utf-8")


def test_the_answers_are_what_the_samples_say(text: str, sample_tables: Path) -> None:
    assert answered(text, sample_tables) == text, (
        "if the tables are right, write the answers anew: "
        "python -m tests.pipeline.analyst.documented DIR, the tables of samples/"
    )


def test_a_question_takes_three_lines(text: str) -> None:
    codes = [block["code"] for block in blocks(text) if block["language"] == "python"]
    assert len(codes) == 7  # opening, five questions, what waits for review
    for code in codes[1:]:
        assert len(code.splitlines()) <= LONGEST_ANSWER
        assert len(ast.parse(code).body) <= LONGEST_ANSWER


def test_pandas_and_sql_answer_alike(text: str) -> None:
    in_pandas, in_sql = (
        block["answer"]
        for block in blocks(text)
        if "unnest" in block["code"] or "explode" in block["code"]
    )
    assert in_pandas == in_sql


SAME_IN_SQL: Final = """
counted = per_month.stack().rename("tasks").reset_index()
counted = counted[counted["tasks"] > 0].sort_values(["unit", "month"], ignore_index=True)
in_sql = per_month_in_sql.sort_values(["unit", "month"], ignore_index=True)
late = archive.overdue("2024-09-20")
assert counted.to_dict() == in_sql.to_dict()
assert set(late.explode("lead_agencies")["task_id"]) <= set(late_in_sql["task_id"])
print(len(days), len(doubtful), counted["tasks"].sum())
"""


def test_the_notebook_runs_and_shows_its_pictures(
    sample_tables: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    (tmp_path / "docs").mkdir()
    (tmp_path / "outputs").symlink_to(sample_tables)
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    notebook.cells.append(nbformat.v4.new_code_cell(SAME_IN_SQL))
    resources = {"metadata": {"path": str(tmp_path / "docs")}}
    NotebookClient(notebook, timeout=120, resources=resources).execute()
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", ())]
    assert sum("image/png" in output.get("data", {}) for output in outputs) == PICTURES
    archive = congvan.open(sample_tables)
    counts = [int(count) for count in outputs[-1]["text"].split()]
    year = archive.occurrences("2026-01-01", "2026-12-31")
    led = archive.by_unit(role="lead", among=archive.due("2021-01-01", "2026-12-31"))
    assert counts == [
        len(year),
        archive.fields.needs_review.sum(),
        led.agency_id.notna().sum(),
    ]


def test_the_notebook_is_kept_without_outputs() -> None:
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    nbformat.validate(notebook)
    assert not any(cell.get("outputs") for cell in notebook.cells)
