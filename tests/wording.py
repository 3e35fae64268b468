"""What is wrong with the wording of a finding that a user reads: used wherever tests make findings."""

from __future__ import annotations

import re

MOST_WORDS = 40
TECHNICAL = re.compile(r"\((?:Kỹ thuật|Technical):[^)]*\)")
QUOTED = re.compile(r"«[^»]*»|“[^”]*”|'[^']*'|\"[^\"]*\"|`[^`]*`")
"""What is repeated from a file, a plan or a command: not the words of the tool."""
PLACEHOLDER = re.compile(r"\{[a-z_]*\}|\bNone\b")
ENGLISH = re.compile(
    r"\b(?:the|is|are|was|were|not|of|and|or|for|with|this|that|file|sheet|cell|error|missing|invalid|found"
    r"|directory|permission|denied|no such|hash|boolean|string|row|column|value)\b",
    re.IGNORECASE,
)
JARGON = re.compile(r"\b(?:XML|JSON|hash|MIME|bytes?|DOCTYPE|CRC|sheet|thành phần)\b")
SECOND_PART = re.compile(r"[.?;:)] +\S")


def slips(sentence: str) -> list[str]:
    """Too many words, English, computer words, a placeholder: of a Vietnamese sentence without its place."""
    plain = TECHNICAL.sub("", sentence)
    own = QUOTED.sub("x", plain)
    words = [word for word in own.split() if re.search(r"\w", word)]
    told = [f"{len(words)} words: {sentence}"] if len(words) > MOST_WORDS else []
    for what, pattern in (("placeholder", PLACEHOLDER), ("English", ENGLISH), ("jargon", JARGON)):
        if hit := pattern.search(own):
            told.append(f"{what} “{hit[0]}”: {sentence}")
    return told


def has_way_out(sentence: str) -> bool:
    """Whether something stands behind what happened: what to do, or why nothing is to be done."""
    return SECOND_PART.search(TECHNICAL.sub("", sentence)) is not None
