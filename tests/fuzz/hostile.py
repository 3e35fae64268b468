"""What mutations put where something honest stood, as it stands in the file."""

from __future__ import annotations


def _encoded(texts: list[str]) -> tuple[bytes, ...]:
    return tuple(text.encode() for text in texts)


_WORDS = """
    0 -0 -1 1 2 9.5 8,5 1e400 1E-400 1e5 NaN INF +7 07 0x10 99999999999999999999 4.9999999999999999
    10.0000000001 1.000 true TRUE ٣ ９ 12đ 85% 0.85 41950 #N/A #REF! =1+1 @SUM(A1) - — x Năm Đạt
    &#x0; &#55296; &amp; &lt; &x; _x000D_ _x0041_ A1 XFD1048576 A0 a1:b2 A1:XFD1048576 ZZZ9 F12 rId1
    rId99 ../evil.xml /xl/workbook.xml file:///etc/passwd http://x/ mailto:x 2147483648 -2147483649
    4294967296 s n b e d str inlineStr shared array hidden veryHidden [Red]0.00 0% yyyy-mm-dd
    General @ [$-42A]dd/mm/yyyy utf-16
"""
_SPACED = ["", " ", "1 000", "\u00a05", "\u202e5", "\x00", "Loại A", "loại b", "Không đạt", "không áp dụng"]
WORDS = (*_encoded(_WORDS.split()), *_encoded(_SPACED), b"\xff\xfe", b"x" * 40_000)
"""Values of attributes and texts of elements: numbers in all states, references, types, formats, entities."""

_MARKUP = """
<!-- -->
<![CDATA[5]]>
<?x y?>
<e/>
<e>
</e>
<x:e/>
<v>7</v>
<v/>
<f>1+1</f>
<f/>
<is><t>5</t></is>
<c/>
<c r="F12"><v>3</v></c>
<c r="G12" t="s"><v>0</v></c>
<row/>
<row r="12"/>
<row r="1048577"/>
<si/>
<t>1</t>
<r><t>9</t></r>
<rPh><t>9</t></rPh>
<sheetData/>
</sheetData>
<mergeCell ref="F12:F14"/>
<extLst><ext uri="x"/></extLst>
<mc:AlternateContent/>
<sheetProtection/>
<dimension ref="A1"/>
<xf numFmtId="9"/>
<numFmt numFmtId="9" formatCode="0"/>
<definedName name="x">1</definedName>
<!DOCTYPE x [<!ENTITY x "1">]>
<?xml version="1.0" encoding="utf-16"?>
&x;
]]>
"""
MARKUP = (*_encoded(_MARKUP.strip().splitlines()), b"\xef\xbb\xbf", b"\xff\xfe<\x00")
"""Pieces of XML that may stand in a part of a workbook, or may not."""

_NUMBERS = (
    "9.5 10.5 -1 3.25 1e1 NaN 0.95 85 41950 9.4999999999999996 1 0 true #DIV/0! 2013-05-10 <e>9</e> 5<!---->5"
)
_TEXTS = ["9,5", "9.5", "95%", "9 điểm", "1.000", "Loại A", "Đạt", "—", "không áp dụng", "=1+1", "９"]
_OTHERS = """
<v></v>
<f>4+5</f><v>9</v>
<f>4+5</f><v>10</v>
<f>4+5</f>
<f>A1</f><v>9</v>
<f>[1]x!A1</f><v>9</v>
<f>9/2</f><v>4.5</v>
<f t="shared" si="0"/><v>4</v>
<f t="array" ref="F12">9</f><v>9</v>
<is><r><t>9</t></r><r><t>,5</t></r></is>
<v>3</v><v>4</v>
<is><t>3</t></is><v>4</v>
<v>3</v><f>1</f>
<v>9</v>x
"""
CELLS = (
    b"",
    *(b"<v>%s</v>" % number for number in _encoded(_NUMBERS.split())),
    *(b"<is><t>%s</t></is>" % text for text in _encoded(_TEXTS)),
    *_encoded(_OTHERS.strip().splitlines()),
)
"""Insides of a cell that asks for a score."""

CELL_TYPES = (b"", *(b' t="%s"' % kind for kind in b"n s str b e d inlineStr x".split()))
