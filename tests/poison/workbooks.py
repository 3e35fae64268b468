"""A minimal honest workbook as parts, and its zip: what every poisoned file differs from in one thing."""

from __future__ import annotations

import io
import zipfile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


def sheet_xml(rows: str = "", before: str = "", after: str = "") -> str:
    """A worksheet part around the inside of its sheetData."""
    return f'{_HEAD}<worksheet xmlns="{MAIN}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


def parts(rows: str = "", *, sheet: str | None = None, **others: str) -> dict[str, str]:
    """The parts of a workbook of one sheet "Phiếu". Others by name: styles, strings, names, custom, core."""
    made = {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relationships(
            officeDocument="xl/workbook.xml",
            **({"custom-properties": "docProps/custom.xml"} if "custom" in others else {}),
            **({"core-properties": "docProps/core.xml"} if "core" in others else {}),
        ),
        "xl/workbook.xml": workbook_xml(names=others.get("names", "")),
        "xl/_rels/workbook.xml.rels": relationships(
            worksheet="worksheets/sheet1.xml", styles="styles.xml", sharedStrings="sharedStrings.xml"
        ),
        "xl/worksheets/sheet1.xml": sheet_xml(rows) if sheet is None else sheet,
        "xl/sharedStrings.xml": strings_xml(others.get("strings", "<si><t>chữ</t></si>")),
        "xl/styles.xml": others.get("styles", styles_xml()),
    }
    for name in ("custom", "core"):
        if name in others:
            made[f"docProps/{name}.xml"] = others[name]
    return made


def content_types(main: str = f"{_TYPE}.sheet.main+xml", extra: str = "") -> str:
    return (
        f'{_HEAD}<Types xmlns="{PACKAGE}/content-types">'
        f'<Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{main}"/>{extra}</Types>'
    )


def relationships(**targets: str) -> str:
    """Kind -> target; ids rId1, rId2 … in order."""
    core = {"core-properties": f"{PACKAGE}/relationships/metadata/core-properties"}
    listed = "".join(
        f'<Relationship Id="rId{number}" Type="{core.get(kind, f"{RELS}/{kind}")}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items(), 1)
    )
    return f'{_HEAD}<Relationships xmlns="{PACKAGE}/relationships">{listed}</Relationships>'


def workbook_xml(sheets: str = '<sheet name="Phiếu" sheetId="1" r:id="rId1"/>', names: str = "") -> str:
    listed = f"<definedNames>{names}</definedNames>" if names else ""
    return f'{_HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELS}"><sheets>{sheets}</sheets>{listed}</workbook>'


def strings_xml(items: str) -> str:
    return f'{_HEAD}<sst xmlns="{MAIN}">{items}</sst>'


def styles_xml(
    number_formats: str = "", fonts: str = "<font/>", cells: str = '<xf numFmtId="0" fontId="0"/>'
) -> str:
    return (
        f'{_HEAD}<styleSheet xmlns="{MAIN}"><numFmts>{number_formats}</numFmts><fonts>{fonts}</fonts>'
        f'<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>{cells}</cellXfs></styleSheet>'
    )


def zipped(made: dict[str, str] | dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The parts as an ordinary zip."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as package:
        for name, content in made.items():
            package.writestr(zipfile.ZipInfo(name), content, method)
    return buffer.getvalue()


def unpacked(made: io.BytesIO) -> dict[str, str]:
    """The parts of a workbook just written."""
    with zipfile.ZipFile(made) as package:
        return {name: package.read(name).decode() for name in package.namelist()}


def workbook(rows: str = "", **others: str) -> bytes:
    """A workbook file whose only sheet holds these rows."""
    return zipped(parts(rows, **others))


def with_parts(**changed: str) -> bytes:
    """The honest workbook with parts changed or added by name (a name with a slash in a `**{...}`)."""
    return zipped({**parts('<row r="1"><c r="A1"><v>1</v></c></row>'), **changed})
