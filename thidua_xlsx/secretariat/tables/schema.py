"""What a column and a sheet of the secretariat's workbooks are. Declared once, obeyed in four places.

The writer (headings, notes, drop-downs, widths), the reader (matching, typing), the sheet `Hướng dẫn` and the
reference page in `docs/` all work from these declarations. Nothing here imports a spreadsheet library.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum

from ...model import Key, Method, PointRange
from ...vietnamese import dates, numerals, text_folding


class ColumnKind(Enum):
    """What stands in a cell of the column; the value names it to the user."""

    TEXT = "chữ"
    LONG_TEXT = "đoạn văn"
    CODE = "mã"
    LIST = "danh sách, cách nhau bằng dấu chấm phẩy"
    AGENCIES = "danh sách đơn vị: mã, tên nhóm hoặc *"
    NUMBER = "số"
    PERCENT = "phần trăm, ghi 85 nghĩa là 85 %"
    WHOLE = "số nguyên"
    RANGE = "mức điểm như in trong kế hoạch: 90, trên 90, từ 80 đến dưới 90, dưới 50"
    DATE = "ngày, dd/mm/yyyy"
    WORD = "chọn trong danh sách"
    YES_NO = "chọn một trong hai"

    @property
    def is_text(self) -> bool:
        """Whether cells are stored as text (format @), so that Excel leaves 1.10 and 01 alone."""
        numbers = (ColumnKind.NUMBER, ColumnKind.PERCENT, ColumnKind.WHOLE, ColumnKind.RANGE)
        return self not in (*numbers, ColumnKind.DATE)


@dataclass(frozen=True, slots=True)
class Column:
    """One column (or one `Mục` of a sheet of entries).

    `attribute` is the field of the model it fills. `words` are the choices of a WORD, whose values
    stand in the cells; `yes` and `no` those of a YES_NO. `default` is what a blank cell means. `of` names the
    sheet whose codes are meant. `minimum` is the least number allowed; with `above`, it must be exceeded.
    `examples` are the cells of the worked example, one a row.
    """

    heading: str
    attribute: str
    kind: ColumnKind
    note: str
    examples: tuple[str, ...] = ()
    required: bool = False
    default: object = None
    words: type[Enum] | tuple[Method, ...] | tuple[Key, ...] | None = None
    yes: str = "có"
    no: str = "không"
    of: str = ""
    minimum: Decimal | None = None
    above: bool = False
    repeats: bool = False
    """For a `Mục`: it may stand on several rows."""
    also: tuple[Enum, ...] = ()
    """Words that a cell of numbers may hold instead."""
    nothing: str = ""
    """A word that says "no value" where blank means something else."""
    always: bool = False
    """Written even where it equals the default."""
    spare: bool = False
    """Nobody is told when the whole column is missing: few need it."""
    width: int = 14
    meanings: tuple[tuple[str, str], ...] = ()
    """What each word means, where the words do not say it themselves."""

    @property
    def stem(self) -> str:
        """What the headings of a family begin with."""
        return self.heading.partition(":")[0]

    @property
    def choices(self) -> tuple[str, ...]:
        """The words a cell may hold; empty when it is not a choice."""
        if self.words is not None:
            return tuple(word.value for word in self.words)
        return (self.yes, self.no) if self.kind is ColumnKind.YES_NO else ()

    @property
    def explained(self) -> str:
        """What to write, what there is to choose from, and what a blank means."""
        parts = [self.note]
        if self.choices:
            parts.append("Chọn: " + " / ".join(self.choices) + ".")
        if self.default is not None and (shown := self.show(self.default)):
            parts.append(f"Để trống: {shown}.")
        return " ".join(parts)

    @property
    def full_note(self) -> str:
        """The note on the heading: the explanation, and whether the column must be filled."""
        return f"{self.explained} Bắt buộc." if self.required else self.explained

    def show(self, value: object) -> str:
        """A value as the user would type it; "" for no value."""
        match value:
            case None:
                return self.nothing
            case bool():
                return self.yes if value else self.no
            case Enum() | Method() | Key():
                return str(value.value)
            case Decimal():
                return numerals.show(value)
            case PointRange():
                return value.words
            case date():
                return dates.show(value)
            case tuple():
                return "; ".join(map(str, value))
        return str(value)


@dataclass(frozen=True, slots=True)
class SheetSpec:
    """One sheet. A sheet with `items` is a list of entries: `columns` are then Mục, Giá trị (and Ghi chú).

    `about` tells the user what the sheet is for. `required`: the book is useless without it. `unique` are the
    attributes that no two rows share. `newer`: books begun before the sheet was there have none; that is
    worth a word only where a sheet of unknown name might be it.
    """

    name: str
    about: str
    columns: tuple[Column, ...]
    items: tuple[Column, ...] = ()
    required: bool = False
    unique: tuple[str, ...] = ()
    newer: bool = False
    family: Column | None = None
    """Any number of further columns whose headings begin as its heading does, each with a name of its own:
    `Số liệu: Biên chế`. A value of theirs stands in a row under "<attribute>:<name>"."""

    @property
    def described(self) -> tuple[Column, ...]:
        """The columns, or entries, that there is something to read about."""
        return self.items or (self.columns if self.family is None else (*self.columns, self.family))

    def with_family(self, names: Iterable[str]) -> SheetSpec:
        """The sheet with a column for each of these names; names that are spelt alike have one."""
        family = self.family
        if family is None:
            return self
        by_name = {text_folding.fold(name): name for name in reversed(list(names))}
        own = tuple(
            replace(
                family,
                heading=f"{family.stem}: {name}",
                attribute=f"{family.attribute}:{name}",
            )
            for name in reversed(by_name.values())
        )
        return replace(self, columns=(*self.columns, *own), family=None)

    def column(self, attribute: str) -> Column:
        """The column (or item) that fills that attribute; KeyError when there is none."""
        for column in (*self.columns, *self.items):
            if column.attribute == attribute:
                return column
        raise KeyError(attribute)


def entry_columns(*, with_note: bool) -> tuple[Column, ...]:
    """The columns of a sheet of entries."""
    columns = (
        Column("Mục", "item", ColumnKind.TEXT, "Tên mục; không sửa.", required=True, width=30),
        Column("Giá trị", "value", ColumnKind.LONG_TEXT, "Giá trị của mục ở cột bên trái.", width=60),
    )
    return (*columns, note_column()) if with_note else columns


def agency_column(*examples: str) -> Column:
    """`Mã đơn vị`, with the cells of the worked example."""
    return Column(
        "Mã đơn vị",
        "agency",
        ColumnKind.CODE,
        "Mã đơn vị như ở kế hoạch.",
        examples,
        required=True,
        of="Đơn vị",
        width=13,
    )


def phase_column(note: str) -> Column:
    """`Đợt` of a row of the register, for a plan with several phases."""
    return Column("Đợt", "phase", ColumnKind.TEXT, note, of="Đợt", spare=True, width=12)


def note_column() -> Column:
    """`Ghi chú` of a row of the plan: what the secretariat chose where the plan is silent."""
    return Column(
        "Ghi chú",
        "note",
        ColumnKind.LONG_TEXT,
        "Điều ban thư ký chọn hoặc cần nhớ; thidua check đọc lại, không in trên giấy tờ nào.",
        spare=True,
        width=50,
    )


ZERO = Decimal(0)
ONE = Decimal(1)
BASIS_NOTE = "Mục, điểm của kế hoạch làm căn cứ; được dẫn lại trong biên bản."
FOR_AGENCIES = "Mã đơn vị, tên nhóm hoặc *; cách nhau bằng dấu chấm phẩy."
GROUP_NOTE = "Chỉ dùng cho nhóm này; để trống: mọi nhóm."
