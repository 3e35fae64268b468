"""Which part is which: relationships of exact types, each single one once; names of parts in any case."""

from __future__ import annotations

from collections.abc import Callable

from ..corpus import ACCEPTED, REJECTED, Maker, Poison
from ..honest import BOOK, BOOK_RELS, CUSTOM, STRINGS, TYPES, Form
from ..workbooks import PACKAGE, RELS
from ..zips import Entry, forge

_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_ROOT = "_rels/.rels"
_OTHER = "xl/other.xml"


def _more(of_type: str, target: str = "other.xml", rels: str = BOOK_RELS, more: str = "") -> Maker:
    """One relationship more, to a second table of strings that says something else."""

    def make(form: Form) -> Form:
        link = f'<Relationship Id="rId99" Type="{of_type}" Target="{target}"{more}/>'
        form.part(_OTHER, form.parts[STRINGS].replace("Đạt", "Không đạt"))
        return form.swap(rels, "</Relationships>", f"{link}</Relationships>")

    return make


def _typed(old: str, new: str, rels: str = BOOK_RELS) -> Maker:
    """A relationship of another type."""
    return lambda form: form.swap(rels, f'Type="{old}"', f'Type="{new}"')


def _no(name: str, about: str, code: str, make: Maker) -> Poison:
    return Poison(f"relation-{name}", about, make, REJECTED, code)


_TYPES: tuple[Poison, ...] = (
    _no("alien-strings", "a second table of strings by a type that nobody defined", "E182", _more("http://example.invalid/sharedStrings")),
    _no("alien-strings-in-capitals", "the same, its word in capitals", "E182", _more("http://example.invalid/SHAREDSTRINGS")),
    _no("alien-strings-encoded", "the same, its word percent-encoded", "E182", _more("http://example.invalid/shared%53trings")),
    _no("alien-strings-slash", "the true type with a slash behind", "E182", _more(f"{RELS}/sharedStrings/")),
    _no("alien-strings-blank", "the true type with a blank before it", "E182", _more(f" {RELS}/sharedStrings")),
    _no("alien-strings-number", "the word with a number behind", "E182", _more("http://example.invalid/sharedStrings2")),
    _no("alien-strings-only", "the one table of strings by a type that nobody defined", "E182", _typed(f"{RELS}/sharedStrings", "urn:x:sharedStrings")),
    _no("alien-styles", "formats by a type that nobody defined", "E182", _more("http://example.invalid#styles")),
    _no("alien-sheet", "the sheets by a type that nobody defined", "E182", _typed(f"{RELS}/worksheet", "http://example.invalid/worksheet")),
    _no("alien-book", "a second workbook by a type that nobody defined", "E182", _more("http://example.invalid/officeDocument", "xl/other.xml", _ROOT)),
    _no("alien-properties", "a second identity by a type that nobody defined", "E182", _more("http://example.invalid/custom-properties", "xl/other.xml", _ROOT)),
    _no("unknown-sheet", "sheets of a type that is no sheet's", "E142", _typed(f"{RELS}/worksheet", "http://example.invalid/blatt")),
    _no("strings-twice", "two tables of strings", "E142", _more(f"{RELS}/sharedStrings")),
    _no("strings-twice-strict", "two tables of strings, one by the strict type", "E142", _more(f"{_STRICT}/sharedStrings")),
    _no("strings-twice-external", "a second table of strings on a server", "E142", _more(f"{RELS}/sharedStrings", "http://x.vn/s.xml", more=' TargetMode="External"')),
    _no("styles-twice", "two parts of formats", "E142", _more(f"{RELS}/styles")),
    _no("book-twice", "two workbooks in one package", "E142", _more(f"{RELS}/officeDocument", "xl/other.xml", _ROOT)),
    _no("properties-twice", "two identities in one package", "E142", _more(f"{_STRICT}/customProperties", "xl/other.xml", _ROOT)),
    _no("other-mode", "a target that is external in small letters", "E142", _more("urn:x:theme", more=' TargetMode="external"')),
    _no("other-namespace", "a relationship of another namespace", "E142", lambda f: f.swap(BOOK_RELS, "</Relationships>", '<x:Relationship xmlns:x="urn:x" Id="x"/></Relationships>')),
    _no("strings-external", "the table of strings on a server", "E133", lambda f: f.swap(BOOK_RELS, 'Target="sharedStrings.xml"', 'TargetMode="External" Target="http://x.vn/s.xml"')),
    _no("strings-of-a-server", "a target whose first folder is a server's name", "E133", lambda f: f.swap(BOOK_RELS, 'Target="sharedStrings.xml"', 'Target="//xl/sharedStrings.xml"')),
    _no("long-s", "a target in a letter that only looks alike when folded", "E133", lambda f: f.swap(BOOK_RELS, 'Target="sharedStrings.xml"', 'Target="\u017fharedStrings.xml"')),
    Poison("relation-unknown", "a relationship of a type that nobody knows", _more("http://example.invalid/notes"), ACCEPTED),
    Poison("relation-strict-type", "strings by the strict type, as a converter may mix them", _typed(f"{RELS}/sharedStrings", f"{_STRICT}/sharedStrings"), ACCEPTED),
    Poison("relation-libreoffice", "core properties by the type that LibreOffice writes", _typed(f"{PACKAGE}/relationships/metadata/core-properties", "http://schemas.openxmlformats.org/officedocument/2006/relationships/metadata/core-properties", _ROOT), ACCEPTED),
    Poison("relation-first-edition", "core properties by the type of the first edition", _typed(f"{PACKAGE}/relationships/metadata/core-properties", f"{RELS}/metadata/core-properties", _ROOT), ACCEPTED),
)  # fmt: skip


def _named(old: str, new: str, *more: tuple[str, str, str]) -> Maker:
    """A part stored under another name; `more`: (part, old, new) where it is named."""

    def make(form: Form) -> Form:
        form.part(new, form.parts.pop(old))
        for part, before, after in more:
            form.swap(part, before, after)
        return form

    return make


def _all(rename: Callable[[str], str]) -> Maker:
    return lambda form: forge(
        [Entry(rename(name).encode(), text.encode()) for name, text in form.parts.items()]
    )


def _behind_types(name: str) -> str:
    """As a program writes that puts a slash before every name but the first."""
    return name if name == TYPES else f"/{name}"


_STRINGS_AS = (BOOK_RELS, 'Target="sharedStrings.xml"')
_DECLARED = (TYPES, 'PartName="/xl/sharedStrings.xml"')

_NAMES: tuple[Poison, ...] = (
    Poison("name-small-types", "[content_types].xml in small letters", _named(TYPES, "[content_types].xml"), ACCEPTED),
    Poison("name-rels-case", "_Rels/.Rels", _named(_ROOT, "_Rels/.Rels"), ACCEPTED),
    Poison("name-capitals", "every name in capitals", _all(str.upper), ACCEPTED),
    Poison("name-strings-case", "xl/SharedStrings.xml", _named(STRINGS, "xl/SharedStrings.xml"), ACCEPTED),
    Poison("name-strings-other", "the table of strings as xl/chu.xml", _named(STRINGS, "xl/chu.xml", (*_STRINGS_AS, 'Target="chu.xml"'), (*_DECLARED, 'PartName="/xl/chu.xml"')), ACCEPTED),
    Poison("name-strings-suffix", "the table of strings as xl/chu.dat", _named(STRINGS, "xl/chu.dat", (*_STRINGS_AS, 'Target="chu.dat"'), (*_DECLARED, 'PartName="/xl/chu.dat"')), ACCEPTED),
    Poison("name-strings-decoy", "a part that nothing relates to, by the name of the table of strings", lambda f: _named(STRINGS, "xl/chu.xml", (*_STRINGS_AS, 'Target="chu.xml"'), (*_DECLARED, 'PartName="/xl/chu.xml"'))(f).part(STRINGS, "<sst/>"), ACCEPTED),
    Poison("name-properties-other", "custom properties as docProps/x.xml", _named(CUSTOM, "docProps/x.xml", (_ROOT, CUSTOM, "docProps/x.xml"), (TYPES, f"/{CUSTOM}", "/docProps/x.xml")), ACCEPTED),
    Poison("name-book-other", "the workbook as xl/so.xml", lambda f: _named(BOOK, "xl/so.xml", (_ROOT, BOOK, "xl/so.xml"), (TYPES, f"/{BOOK}", "/xl/so.xml"))(f).part("xl/_rels/so.xml.rels", f.parts.pop(BOOK_RELS)), ACCEPTED),
    Poison("name-backslash", r"every name with \ between folders", _all(lambda name: name.replace("/", "\\")), REJECTED, "E181"),
    Poison("name-leading-slash", "every name with / in front", _all(_behind_types), REJECTED, "E181"),
)  # fmt: skip

FILES: tuple[Poison, ...] = (*_TYPES, *_NAMES)
