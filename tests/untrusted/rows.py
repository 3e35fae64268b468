"""Cells of a made workbook, read in both of the reader's ways, and the XML of document properties."""

from __future__ import annotations

from tests.forms.reading import cells, read
from tests.poison.workbooks import workbook
from thidua_xlsx.untrusted.limits import Limits

NO_LIMITS = Limits()


def both(rows, **others):
    """Cells of the plain rows, after the handlers were seen to give the same."""
    plain = cells(workbook(rows, **others))
    assert cells(workbook("<!-- not plain -->" + rows, **others)) == plain
    return plain


def faults(rows, limits=NO_LIMITS, **others):
    """What is told of the rows, after the handlers were heard to tell the same."""
    plain = read(workbook(rows, **others), limits)
    assert read(workbook("<!-- not plain -->" + rows, **others), limits) == plain
    return plain[1]


def row(inside, number=1):
    return f'<row r="{number}">{inside}</row>'


def custom_xml(*pairs):
    types = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
    listed = "".join(
        f'<property fmtid="x" pid="{number}" name="{name}">{value}</property>'
        for number, (name, value) in enumerate(pairs, 2)
    )
    return f'<Properties xmlns="urn:custom" xmlns:vt="{types}">{listed}</Properties>'


def core_xml(modified):
    return f'<a xmlns:dcterms="http://purl.org/dc/terms/"><dcterms:modified>{modified}</dcterms:modified></a>'
