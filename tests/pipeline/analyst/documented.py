"""What stands in docs/analyst.md, run. To write the answers anew: ``python -m`` this module."""

from __future__ import annotations

import ast
import contextlib
import io
import re
import sys
import tempfile
from pathlib import Path
from typing import Final

import duckdb
import pandas as pd

DOCUMENT: Final = Path(__file__).parents[3] / "docs" / "analyst.md"
BLOCK: Final = re.compile(
    r"```(?P<language>python|sql)\n(?P<code>.*?)```\n(?:\n```text\n(?P<answer>.*?)```\n)?",
    re.DOTALL,
)
AS_PRINTED: Final = (
    ("display.width", 140),
    ("display.max_columns", 20),
    ("display.max_colwidth", 60),
)


def blocks(text: str) -> list[re.Match[str]]:
    """Return each piece of code, with the answer that follows it if one does."""
    return list(BLOCK.finditer(text))


def answered(text: str, tables: Path) -> str:
    """Return *text* with what its code says of *tables*, which it calls outputs."""
    names: dict[str, object] = {}
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        Path("outputs").symlink_to(tables)
        return BLOCK.sub(lambda block: _answered(block, names), text)


def _answered(block: re.Match[str], names: dict[str, object]) -> str:
    printed = io.StringIO()
    options = [part for option in AS_PRINTED for part in option]
    with contextlib.redirect_stdout(printed), pd.option_context(*options):
        if block["language"] == "sql":
            printed.write(f"{duckdb.sql(block['code']).df()}\n")
        else:
            _run(block["code"], names)
    code = f"```{block['language']}\n{block['code']}```\n"
    return code if block["answer"] is None else f"{code}\n```text\n{printed.getvalue()}```\n"


def _run(code: str, names: dict[str, object]) -> None:
    """Run *code*, and print its last expression as a notebook would."""
    tree = ast.parse(code)
    last = tree.body[-1]
    if isinstance(last, ast.Expr) and "print(" not in ast.unparse(last):
        shown = ast.Call(ast.Name("print", ast.Load()), [last.value], [])
        tree.body[-1] = ast.fix_missing_locations(ast.Expr(ast.copy_location(shown, last)))
    exec(compile(tree, DOCUMENT.name, "exec"), names)  # noqa: S102  # our own document


if __name__ == "__main__":
    DOCUMENT.write_text(answered(DOCUMENT.read_text("utf-8"), Path(sys.argv[1]).resolve()))
