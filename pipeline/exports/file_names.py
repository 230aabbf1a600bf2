"""What the files of documents are called: after the scan and the number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import Final

from pipeline.exports.papers import Paper

# Neither Windows nor a shell takes these in the name of a file.
_UNFIT: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\ud800-\udfff]+')
_LONGEST: Final = 50  # characters of each part: some file systems hold 255 bytes


def file_names(papers: Iterable[Paper]) -> Mapping[str, str]:
    """Return by the id of each of *papers* a name without suffix: "letter 41-PVH-TT".

    The same papers give the same names. Where two would have one name, also in capitals,
    their ids stand behind it.
    """
    names = {paper.id: _name(paper) for paper in papers}
    times = Counter(name.casefold() for name in names.values())
    return {
        paper_id: name if times[name.casefold()] == 1 else f"{name} {paper_id}"
        for paper_id, name in names.items()
    }


def _name(paper: Paper) -> str:
    parts = (PurePosixPath(paper.scan.name).stem, paper.reference or "")
    fit = (_UNFIT.sub("-", part).strip(" .-")[:_LONGEST].strip() for part in parts)
    return " ".join(part for part in fit if part) or paper.id
