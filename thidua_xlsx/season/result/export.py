"""`export`: the result as tidy tables in `du_lieu/`, CSV and on request Parquet (contract §6)."""

from __future__ import annotations

from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING

from ...catalogue import paper_templates
from ...findings import Finding, errors, found
from ..common.load import LoadedSeason
from ..common.own_kinds import table_like
from ..common.reports import WriteReport
from ..common.write_batch import Batch, unread
from .rank import reckoned

if TYPE_CHECKING:
    import pandas as pd

_ACTING = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is a formula to Excel, also in a CSV."""


def export(opened: LoadedSeason, *, parquet: bool = False, dry_run: bool = False) -> WriteReport:
    """Calculate as `rank` does and write one file a table; `ket_qua/` is neither needed nor touched.

    Tables of a year hold its phases too, by column `Đợt`. A plan or register with errors exports nothing.
    """
    if errors(opened.findings):
        return WriteReport(findings=errors(opened.findings))
    run = reckoned(opened)
    if unread(run.findings):
        return WriteReport(findings=run.findings)
    # Imported here: pandas takes longer to load than the rest of the tool.
    from ...dataframes import TABLES

    batch, told = Batch(opened.folder, dry_run), list[Finding]()
    for table in TABLES:
        frame = table.exported(run.result)
        data = csv_bytes(frame)
        batch.write_bytes(opened.folder.data / f"{table.name}.csv", data, partial(table_like, data))
        if parquet and not told:
            columns = parquet_bytes(frame)
            if columns is None:
                told.append(found(paper_templates.PYARROW_MISSING))
            else:
                path = opened.folder.data / f"{table.name}.parquet"
                batch.write_bytes(path, columns, partial(table_like, columns))
    return batch.report(*told)


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """UTF-8 with BOM, commas, CRLF, blanks for what is not known.

    Text that Excel would take for a formula has an apostrophe in front; numbers below 0 are no such text.
    """
    text = frame.map(_harmless, na_action="ignore")
    data = text.to_csv(index=False, lineterminator="\r\n").encode("utf-8")
    return b"\xef\xbb\xbf" + data


def _harmless(value: object) -> object:
    if not isinstance(value, str) or not value.startswith(_ACTING):
        return value
    return value if value[1:].replace(".", "", 1).isdigit() and value[0] == "-" else f"'{value}"


def parquet_bytes(frame: pd.DataFrame) -> bytes | None:
    """The table as Parquet, texts as they are; None where pyarrow is not installed."""
    target = BytesIO()
    try:
        frame.to_parquet(target, engine="pyarrow", index=False)
    except ImportError:
        return None
    return target.getvalue()
