"""Leaves out what python-docx's blank document brings along and no template uses.

It carries two copies of 160 styles, a thumbnail and a stray data part: 800 kB that every paper would repeat.
"""

from __future__ import annotations

from typing import Any

from docx.oxml.ns import qn

KEPT = {
    "Normal",
    "DefaultParagraphFont",
    "TableNormal",
    "NoList",
    "Header",
    "HeaderChar",
    "Footer",
    "FooterChar",
}
"""Styles that stay whether a template names them or not."""
_IDLE = ("/stylesWithEffects", "/customXml", "/thumbnail", "/webSettings", "/numbering")
"""Endings of the types of relationships whose parts no template needs."""


def slim(document: Any) -> Any:
    """The document without unused styles and parts."""
    for holder in (document.part, document.part.package):
        for name, relation in list(holder.rels.items()):
            if relation.reltype.endswith(_IDLE):
                del holder.rels[name]
    used = KEPT | _named(document)
    styles = document.styles.element
    for style in list(styles.iter(qn("w:style"))):
        if style.get(qn("w:styleId")) not in used:
            styles.remove(style)
    return document


def _named(document: Any) -> set[str]:
    """Styles that body and headers name, with those they build on."""
    roots = [document.element, *(section.header._element for section in document.sections)]
    named = {
        element.get(qn("w:val"))
        for root in roots
        for tag in ("w:pStyle", "w:rStyle", "w:tblStyle")
        for element in root.iter(qn(tag))
    }
    below = {style.get(qn("w:styleId")): style for style in document.styles.element.iter(qn("w:style"))}
    found: set[str] = set()
    while named:
        name = named.pop()
        found.add(name)
        for tag in ("w:basedOn", "w:link", "w:next"):
            above = below[name].find(qn(tag)) if name in below else None
            if above is not None and above.get(qn("w:val")) not in found:
                named.add(above.get(qn("w:val")))
    return found
