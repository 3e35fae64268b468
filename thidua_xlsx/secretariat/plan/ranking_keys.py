"""Rows of `Xếp hạng` -> ranking keys. A blank `Chiều` is the key's own: 1 is first of a decided order."""

from __future__ import annotations

from ...model import RankingKey
from ...ranking_keys import KINDS
from ..tables.read_book import BookTables
from ..tables.to_model import arguments
from .sheets import RANKING


def ranking_keys(book: BookTables) -> tuple[RankingKey, ...]:
    """The rows whose order and key could be read."""
    keys = []
    for row in book.rows(RANKING):
        if row.faulty.intersection(("order", "key")):
            continue
        values = arguments(row, RANKING)
        values.setdefault("direction", KINDS[values["key"]].default_direction)
        keys.append(RankingKey(**values))
    return tuple(keys)
