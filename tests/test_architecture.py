"""Who may import whom, where each library lives, and how long things may grow."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parent.parent
MAY_IMPORT: Final[dict[str, set[str]]] = {
    "schemas": set(),
    "ocr": {"schemas"},
    "parsers": {"schemas"},
    "pipeline": {"schemas", "ocr", "parsers"},
}
HOME_OF: Final[dict[str, str]] = {
    "PIL": "ocr",
    "cv2": "ocr",
    "onnxruntime": "ocr",
    "pdfplumber": "ocr",
    "pypdfium2": "ocr",
    "pytesseract": "ocr",
    "trueocr": "ocr",
    "rapidfuzz": "parsers",
    "spacy": "parsers",
    "dask": "pipeline",
    "dateutil": "pipeline",
    "distributed": "pipeline",
    "filelock": "pipeline",
    "holidays": "pipeline",
    "icalendar": "pipeline",
    "jinja2": "pipeline",
    "multiprocessing": "pipeline",
    "openpyxl": "pipeline",
    "pandas": "pipeline",
    "pikepdf": "pipeline",
    "pyarrow": "pipeline",
    "rich": "pipeline",
    "sqlite3": "pipeline",
    "tomllib": "pipeline",
    "typer": "pipeline",
}
SAY_NOTHING: Final = {"common", "helpers", "misc", "utils"}
LONGEST_MODULE: Final = 400
LONGEST_FUNCTION: Final = 40
REGISTER: Final = ROOT / "parsers" / "registry" / "load.py"  # its TOML is no configuration
SCRIPTS: Final = ROOT / "ocr" / "training"  # never imported: they may start what they need

MODULES: Final = sorted(path for folder in MAY_IMPORT for path in (ROOT / folder).rglob("*.py"))


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> Iterator[str]:
    """Yield the full name of everything *path* imports."""
    for node in ast.walk(parse(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_keeps_to_its_place(path: Path) -> None:
    folder = path.relative_to(ROOT).parts[0]
    for name in imports(path):
        top = name.partition(".")[0]
        assert top == folder or top not in MAY_IMPORT or top in MAY_IMPORT[folder], name
        at_home = HOME_OF.get(top, folder) == folder
        is_register = path == REGISTER and top == "tomllib"
        assert at_home or is_register or path.is_relative_to(SCRIPTS), name


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_is_one_screenful_of_thought(path: Path) -> None:
    assert path.stem not in SAY_NOTHING
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE
    for node in ast.walk(parse(path)):
        if isinstance(node, ast.FunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= LONGEST_FUNCTION, node.name


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(parse(path))


def test_nothing_imports_the_scripts_that_made_the_models() -> None:
    product = [path for path in MODULES if not path.is_relative_to(SCRIPTS)]
    assert not [path for path in product for name in imports(path) if "training" in name]


@pytest.mark.parametrize("folder", MAY_IMPORT)
def test_no_modules_import_each_other_in_a_circle(folder: str) -> None:
    modules = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts): path
        for path in (ROOT / folder).rglob("*.py")
    }
    graph = {name: set(imports(path)) & modules.keys() for name, path in modules.items()}
    assert len(list(TopologicalSorter(graph).static_order())) == len(modules)
