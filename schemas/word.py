"""Words as an engine read them, and the lines they stand in."""

from __future__ import annotations

from dataclasses import dataclass

from schemas.geometry import Box


@dataclass(frozen=True, slots=True)
class Word:
    """One word, without blanks, in NFC.

    Attributes:
        confidence: The reader's own, 0 to 1; 1.0 for a text layer.
        second: What the other of two readers saw there, maybe several words; None when it
            was not asked or saw nothing.
    """

    text: str
    box: Box
    confidence: float
    second: str | None = None

    def __post_init__(self) -> None:
        if not self.text or self.text.split() != [self.text]:
            raise ValueError(f"not a word: {self.text!r}")
        if not 0.0 <= self.confidence <= 1.0:
            raise ValueError(f"not a confidence: {self.confidence}")

    @property
    def agreed(self) -> bool | None:
        """Whether both readers saw this word, None when only one did."""
        return None if self.second is None else self.second == self.text


@dataclass(frozen=True, slots=True)
class Line:
    """Words side by side in one column, from left to right; at least one."""

    words: tuple[Word, ...]

    def __post_init__(self) -> None:
        if not self.words:
            raise ValueError("a line without words")

    @property
    def text(self) -> str:
        """The words, parted by a blank."""
        return " ".join(word.text for word in self.words)

    @property
    def box(self) -> Box:
        """The box around the words."""
        return Box.around(word.box for word in self.words)
