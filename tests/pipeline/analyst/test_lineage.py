"""From a row back to the pixels it was read from."""

from __future__ import annotations

import hashlib
import unicodedata
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import congvan
from tests.pipeline.analyst.tables import task, write_tables

INK = (60, 90, 200)


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    """Two pages; on the second, which lies on its side, one box of ink."""
    upright = Image.new("RGB", (600, 800), "white")
    upright.paste(INK, (300, 80, 540, 160))
    path = tmp_path / "scans" / unicodedata.normalize("NFD", "thư mời") / "một.tif"
    path.parent.mkdir(parents=True)
    turned = upright.transpose(Image.Transpose.ROTATE_90)
    blank = Image.new("RGB", upright.size, "white")
    blank.save(path, save_all=True, append_images=[turned], dpi=(200, 200))
    return path


@pytest.fixture
def archive(scan: Path, tmp_path: Path) -> congvan.Archive:
    source_id = hashlib.sha256(scan.read_bytes()).hexdigest()
    place = {"page": 2, "x0": 0.5, "y0": 0.1, "x1": 0.9, "y1": 0.2}
    page = {"source_id": source_id, "page": 2, "rotation": 90, "skew": 0.0, "text_from": "ocr"}
    gone = {"source_id": source_id, "path": str(tmp_path / "scans" / "bản sao.tif")}
    kept = {"source_id": source_id, "path": unicodedata.normalize("NFC", str(scan))}
    document = {
        "document_id": "letter",
        "source_id": source_id,
        "source_name": scan.name,
        "reference": "12/KH-SNV",
    }
    return congvan.open(
        write_tables(
            tmp_path / "out",
            tasks=[task(1, **place)],
            documents=[document],
            pages=[page],
            sources=[gone, kept],
        )
    )


def test_a_task_leads_to_its_document_page_and_box(
    archive: congvan.Archive, scan: Path
) -> None:
    lineage = archive.lineage("task-1")
    assert (lineage.document_id, lineage.reference, lineage.page) == ("letter", "12/KH-SNV", 2)
    assert lineage.scan() == scan


def test_the_crop_is_what_stands_in_the_box(archive: congvan.Archive) -> None:
    crop = archive.lineage("task-1").crop(margin=0.0)
    assert crop.width == pytest.approx(3 * crop.height, rel=0.05)
    assert np.abs(np.asarray(crop).astype(int) - INK).mean() < 6


def test_the_margin_shows_what_stands_around(archive: congvan.Archive) -> None:
    lineage = archive.lineage("task-1")
    narrow, wide, page = lineage.crop(margin=0.0), lineage.crop(margin=0.1), lineage.picture()
    rim = round(0.1 * page.width)
    assert wide.width == pytest.approx(narrow.width + 2 * rim, abs=2)
    assert page.width < page.height


def test_a_scan_that_is_gone_is_told(archive: congvan.Archive, scan: Path) -> None:
    scan.unlink()
    with pytest.raises(congvan.SourceError, match=r"một\.tif is gone"):
        archive.lineage("task-1").crop()


def test_a_scan_that_was_changed_is_not_taken_for_the_one_read(
    archive: congvan.Archive, scan: Path
) -> None:
    scan.write_bytes(scan.read_bytes() + b"\0")
    with pytest.raises(congvan.SourceError, match="changed"):
        archive.lineage("task-1").crop()


def test_a_task_that_is_not_there_is_named(archive: congvan.Archive) -> None:
    with pytest.raises(KeyError, match="task-7"):
        archive.lineage("task-7")


@pytest.mark.parametrize("table", ["tasks", "fields", "recipients", "references", "entities"])
def test_every_row_with_a_place_has_a_crop(table: str, sample_tables: Path) -> None:
    archive = congvan.open(sample_tables)
    rows = getattr(archive, table)
    first = rows.groupby("document_id").head(1)
    for _, row in first.iterrows():
        place = archive.place(row)
        assert place.box.x0 == row.x0
        assert place.scan().exists()
    pixels = np.asarray(archive.place(rows.iloc[0]).crop())
    assert np.ptp(pixels) > 100  # print on paper
