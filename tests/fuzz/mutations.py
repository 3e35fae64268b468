"""One package -> a mutated one. All chance comes from the `Random` given."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from tests.poison.honest import BOOK, BOOK_RELS, CUSTOM, FORM, META, STRINGS, STYLES, TYPES, layout
from tests.poison.zips import Entry, forge

from .hostile import CELL_TYPES, CELLS, MARKUP, WORDS

Parts = dict[str, bytes]
_WEIGHTS = {FORM: 40, STRINGS: 10, BOOK: 9, STYLES: 8, BOOK_RELS: 6, TYPES: 6, CUSTOM: 6, META: 6}
"""How often a part is chosen; any other: once."""
_TOKEN = re.compile(rb"<[^<>]*>|[^<>]+|[<>]")
_LEAF = re.compile(rb"<([\w:]+)[^<>]*?(?:/>|>[^<>]*</\1>)")
_ATTRIBUTE = re.compile(rb'([\w:]+)="([^"]*)"')
_INPUTS = [asked.cell.encode() for asked in layout().inputs]


def mutated(random: Random, base: Parts, other: Parts) -> bytes:
    """A package made of `base` by one to six changes; some take from `other`, some change the zip itself."""
    parts = dict(base)
    for _ in range(random.choice((1, 1, 1, 2, 2, 3, 4, 6))):
        random.choices(_CHANGES, _CHANCES)[0](random, parts, other)
    return zipped(random, parts)


def zipped(random: Random, parts: Parts) -> bytes:
    """The parts as a zip, which tells a lie now and then."""
    entries = [Entry(name.encode(), content, method=0) for name, content in parts.items()]
    if entries and random.random() < 0.1:
        _lie(random, random.choice(entries))
    if random.random() < 0.02:
        random.shuffle(entries)
    data = forge(entries)
    return _bent(random, data) if random.random() < 0.05 else data


# Changes of parts -------------------------------------------------------------------------------------------


def _bytes(random: Random, parts: Parts, _: Parts) -> None:
    """Bytes of a part flipped, cut out, doubled, or cut off."""
    name = _part(random, parts)
    parts[name] = _bent(random, parts[name])


def _token(random: Random, parts: Parts, other: Parts) -> None:
    """A piece of markup dropped, doubled, moved, exchanged, replaced, or new."""
    name = _part(random, parts)
    tokens = _TOKEN.findall(parts[name]) or [b""]
    first, second = random.randrange(len(tokens)), random.randrange(len(tokens))
    match random.randrange(7):
        case 0:
            del tokens[first]
        case 1:
            tokens.insert(first, tokens[second])
        case 2:
            tokens[first], tokens[second] = tokens[second], tokens[first]
        case 3:
            tokens.insert(second, tokens.pop(first))
        case 4:
            tokens.insert(first, random.choice(MARKUP))
        case 5:
            tokens[first] = random.choice(WORDS if not tokens[first].startswith(b"<") else MARKUP)
        case _:
            foreign = _TOKEN.findall(other.get(name) or random.choice(list(other.values()))) or [b""]
            at, length = random.randrange(len(foreign)), random.randrange(1, 30)
            tokens[first : first + random.randrange(30)] = foreign[at : at + length]
    parts[name] = b"".join(tokens)


def _element(random: Random, parts: Parts, _: Parts) -> None:
    """An element without children gone, doubled, moved, or exchanged with another: the XML stays whole."""
    name = _part(random, parts)
    found = [leaf.span() for leaf in _LEAF.finditer(parts[name])]
    if not found:
        return
    (begin, end), (left, right) = sorted((random.choice(found), random.choice(found)))
    data = parts[name]
    first, second = data[begin:end], data[left:right]
    if begin == left:
        parts[name] = data[:begin] + random.choice((b"", first + first)) + data[end:]
        return
    new_first, new_second = random.choice(((second, first), (b"", first + second), (second + first, b"")))
    parts[name] = data[:begin] + new_first + data[end:left] + new_second + data[right:]


def _attribute(random: Random, parts: Parts, _: Parts) -> None:
    """An attribute of an element with another value, doubled, renamed or gone."""
    name = _part(random, parts)
    found = list(_ATTRIBUTE.finditer(parts[name]))
    if not found:
        return
    old = random.choice(found)
    key, value = old.groups()
    word = random.choice((random.choice(WORDS), random.choice(found)[2], _digit(random, value)))
    new = random.choice((b'%s="%s"' % (key, word), old[0] + b" " + old[0], b'x:%s="%s"' % (key, value), b""))
    parts[name] = parts[name][: old.start()] + new + parts[name][old.end() :]


def _text(random: Random, parts: Parts, _: Parts) -> None:
    """The text of an element with other words, or old digit of it."""
    name = _part(random, parts)
    found = list(re.finditer(rb">([^<>]+)<", parts[name]))
    if found:
        old = random.choice(found)
        word = random.choice((random.choice(WORDS), random.choice(found)[1], _digit(random, old[1])))
        parts[name] = parts[name][: old.start(1)] + word + parts[name][old.end(1) :]


def _cell(random: Random, parts: Parts, _: Parts) -> None:
    """A cell that asks for a score, filled with anything."""
    place = random.choice(_INPUTS)
    found = re.search(rb'<c r="%s"([^>]*?)(?: t="\w+")?(?:/>|>.*?</c>)' % place, parts.get(FORM, b""))
    if found:
        style = random.choice((found[1], found[1], b' s="%d"' % random.randrange(80)))
        new = b'<c r="%s"%s%s>%s</c>' % (place, style, random.choice(CELL_TYPES), random.choice(CELLS))
        parts[FORM] = parts[FORM][: found.start()] + new + parts[FORM][found.end() :]


def _row(random: Random, parts: Parts, _: Parts) -> None:
    """A row gone, doubled, moved, or with another number."""
    rows = re.findall(rb"<row .*?</row>", parts.get(FORM, b""), re.DOTALL)
    if not rows:
        return
    row, other = random.choice(rows), random.choice(rows)
    number = re.sub(rb'r="(\w*?)\d+"', rb'r="\g<1>%d"' % random.randrange(1, 45), row)
    new = random.choice((b"", row + row, number, row + number, re.sub(rb' r="\w+"', b"", row)))
    parts[FORM] = parts[FORM].replace(row, new, 1)
    if random.random() < 0.3:
        parts[FORM] = parts[FORM].replace(other, other + row, 1)


def _whole(random: Random, parts: Parts, other: Parts) -> None:
    """A part gone, renamed, emptied, a copy of another one, or one of another package."""
    name = _part(random, parts)
    match random.randrange(5):
        case 0:
            del parts[name]
        case 1:
            parts[random.choice((name.upper(), name + "x", "xl/" + name, "xl/worksheets/sheet9.xml"))] = (
                parts.pop(name)
            )
        case 2:
            parts[name] = b""
        case 3:
            parts[name] = parts[_part(random, parts)]
        case _:
            parts.update({name: other.get(name, b"")})  # fmt: skip


Change = Callable[[Random, Parts, Parts], None]
_CHANGES: tuple[Change, ...] = (_bytes, _token, _element, _attribute, _text, _cell, _row, _whole)
_CHANCES = (4, 8, 16, 18, 18, 25, 8, 3)


def _part(random: Random, parts: Parts) -> str:
    names = list(parts) or [""]
    parts.setdefault(names[0], b"")
    return random.choices(names, [_WEIGHTS.get(name, 1) for name in names])[0]


def _digit(random: Random, text: bytes) -> bytes:
    """The text with one digit changed; a digit where there is none."""
    digits = [at for at, byte in enumerate(text) if 48 <= byte <= 57]
    if not digits:
        return b"%d" % random.randrange(100)
    at = random.choice(digits)
    return text[:at] + b"%d" % random.randrange(10) + text[at + 1 :]


def _bent(random: Random, data: bytes) -> bytes:
    """The bytes with one change that knows nothing of what they mean."""
    at = random.randrange(len(data) + 1)
    end = min(len(data), at + random.choice((1, 1, 1, 2, 4, 16, 200)))
    noise = random.randbytes(end - at)
    return random.choice((
        data[:at] + noise + data[end:], data[:at] + data[end:], data[:end] + data[at:],
        data[:at], data[:at] + noise + data[at:], data[:at] + bytes(end - at) + data[end:],
    ))  # fmt: skip


def _lie(random: Random, entry: Entry) -> None:
    """A member that is not as it says."""
    number = random.choice((0, 1, 7, 12345, 0xFFFFFFFF))
    match random.randrange(8):
        case 0:
            entry.crc = number
        case 1:
            entry.size = number
        case 2:
            entry.packed_size = number
        case 3:
            entry.method = random.choice((8, 1, 9, 12, 14, 99))
        case 4:
            entry.flags = random.choice((0, 1, 8, 0x41, 0xFFFF))
        case 5:
            entry.local_name = random.choice((b"x", b"", b"../x", entry.name.upper()))
        case 6:
            entry.mode = random.choice((0o120777, 0o40755, 0))
        case _:
            entry.wide = True
