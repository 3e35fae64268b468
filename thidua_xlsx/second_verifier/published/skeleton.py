"""The skeleton of a paper: what its template says word for word, and where a value stands in between.

A template is read into a pattern of lines (`word_lines`): tags of repetition and choice become loops and
branches, a tag of a value becomes room for any text. A paper is of the template when its lines are a way
through the pattern; what stood in the rooms is handed back by the names of the tags.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from ..text import BrokenError
from .template_line import expression_of
from .word_lines import CELL, END, PARAGRAPH, ROW, TABLE, Line

_CONTROL = re.compile(r"P \{%\s*(?:p|tr)\s+(.*?)\s*%\}", re.DOTALL)


@dataclass
class Node:
    """A state of the pattern: on `line` it goes on to `after`; on nothing to each of `free`."""

    line: str = ""
    after: int = -1
    free: list[int] = field(default_factory=list)


@dataclass(frozen=True)
class Room:
    """What stood in a paper where the template has a value."""

    name: str
    text: str
    line: Line


class Pattern:
    """The lines of a template as states; 0 is the first."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.nodes: list[Node] = [Node()]
        rest = list(_with_rows(lines))
        end = self._sequence(rest, 0)
        if rest:
            raise BrokenError(f"mẫu có thẻ {rest[0]} không có chỗ mở")
        self.end = end

    def _new(self) -> int:
        self.nodes.append(Node())
        return len(self.nodes) - 1

    def _sequence(self, rest: list[Line], start: int) -> int:
        """States for lines up to a tag that ends or parts a block; the last state."""
        here = start
        while rest:
            control = _CONTROL.fullmatch(rest[0])
            word = control[1].split()[0] if control else ""
            if word in ("else", "elif", "endif", "endfor"):
                break
            line = rest.pop(0)
            if word in ("if", "for"):
                here = self._block(rest, here, word)
            elif control is None:
                there = self._new()
                self.nodes[here].line, self.nodes[here].after = line, there
                here = there
        return here

    def _block(self, rest: list[Line], start: int, kind: str) -> int:
        """`if … elif … else … endif`, `for … else … endfor`: every branch may be gone through."""
        end, empty = self._new(), True
        while True:
            first = self._new()
            self.nodes[start].free.append(first)
            last = self._sequence(rest, first)
            self.nodes[last].free.append(end)
            if kind == "for" and empty:
                self.nodes[last].free.append(first)
            if not rest:
                raise BrokenError("mẫu có thẻ không đóng")
            closing = _CONTROL.fullmatch(rest.pop(0))
            word = closing[1].split()[0] if closing else ""
            if word.startswith("end"):
                break
            empty = empty and word == "elif"
        if empty:
            self.nodes[start].free.append(end)
        return end

    def rooms(self, lines: Sequence[Line], may_stand: Callable[[str, str], bool]) -> list[Room]:
        """What stands in the paper's rooms. BrokenError at the first line that the template has not.

        `may_stand`: whether a text may stand where the template has this tag.
        """
        states = self._closure({0})
        rooms: list[Room] = []
        for place, line in enumerate(lines):
            found = {
                state: held
                for state in states
                if (held := self._held(state, line)) is not None
                and all(may_stand(room.name, room.text) for room in held)
            }
            if not found:
                shown = line.removeprefix(PARAGRAPH + " ")
                raise BrokenError(f"dòng {place + 1} không có trong mẫu: “{shown[:120]}”")
            for held in {tuple(held): held for held in found.values()}.values():
                rooms += held
            states = self._closure({self.nodes[state].after for state in found})
        if self.end not in states:
            raise BrokenError("thiếu phần cuối của mẫu")
        return rooms

    def _held(self, state: int, line: Line) -> list[Room] | None:
        """What stands in the rooms of a line that this state goes on with; None when it does not."""
        node = self.nodes[state]
        found = None if node.after < 0 else expression_of(node.line).held(line)
        return None if found is None else [Room(name, text, line) for name, text in found]

    def _closure(self, states: set[int]) -> set[int]:
        todo = list(states)
        while todo:
            for state in self.nodes[todo.pop()].free:
                if state not in states:
                    states.add(state)
                    todo.append(state)
        return states


def _with_rows(lines: Sequence[Line]) -> Iterator[Line]:
    """Lines in which a row that holds a tag for rows stands as that tag alone."""
    place = 0
    while place < len(lines):
        if lines[place] == ROW:
            end = _end_of(lines, place)
            own = [line for line, depth in _depths(lines[place : end + 1]) if depth == 2]
            tag = next((line for line in own if re.match(r"P \{%\s*tr\b", line)), None)
            if tag is not None:
                yield tag
                place = end + 1
                continue
        yield lines[place]
        place += 1


def _depths(lines: Sequence[Line]) -> Iterator[tuple[Line, int]]:
    """Each line with how many blocks are open around it."""
    depth = 0
    for line in lines:
        if line == END:
            depth -= 1
        yield line, depth
        if line in (TABLE, ROW, CELL):
            depth += 1


def _end_of(lines: Sequence[Line], start: int) -> int:
    opened = 0
    for place in range(start, len(lines)):
        opened += (lines[place] in (TABLE, ROW, CELL)) - (lines[place] == END)
        if not opened:
            return place
    raise BrokenError("bảng không đóng")
