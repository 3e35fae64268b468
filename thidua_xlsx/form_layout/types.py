"""What a form is made of: locked cells, input cells and the rows they stand in. Plain, frozen values."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import Enum
from typing import Literal, NamedTuple

from ..address import a1
from ..model import Adjustment, Agency, Criterion, Input, SeasonInfo, Slot
from ..model.vocabulary import direct

FormKind = Literal["form", "appraisal", "registration", "explanation"]


@dataclass(frozen=True, slots=True)
class Identity:
    """Whose workbook it is. Travels inside it (contract §3); compared on return, never trusted."""

    season: str
    phase: str
    agency: str
    form_digest: str
    """Of the rules that it was made by, see `form_rules`."""
    kind: FormKind
    round: int = 1
    form_sha256: str = ""
    """In an appraisal workbook: SHA-256 of the returned form that it was made for."""
    layout: str = ""
    """Fingerprint of the tool's own words in it, see `wording`."""
    appraiser: str = ""
    """In an appraisal workbook: whose rows are open in it (`model.Appraisers`)."""
    rules: tuple[tuple[str, str], ...] = ()
    """Those rules, line by line: what the digest is of."""


@direct
class FormColumn(Enum):
    """A column of the table. The value is its heading in a self-scoring form."""

    KEY = "Mã"
    NUMBER = "STT"
    TEXT = "Nội dung"
    UNIT = "Đơn vị tính"
    TARGET = "Kế hoạch"
    MAXIMUM = "Điểm chuẩn"
    HOW = "Cách nhập"
    SELF = "Đơn vị tự chấm"
    ENTRY = "Tự chấm"
    SELF_POINTS = "Điểm tự chấm"
    POINTS = "Điểm"
    GAP = "Chênh lệch"
    REASON = "Lý do chênh lệch"
    FIRST = "Thẩm định vòng 1"
    FIRST_REASON = "Lý do của vòng 1"
    EXPLANATION = "Giải trình của đơn vị"
    EVIDENCE = "Minh chứng"
    NOTE = "Ghi chú"
    CHECK = "Kiểm tra"


@direct
class RowKind(Enum):
    """What a row of the table is."""

    TEXT = "văn bản"
    GROUP = "nhóm"
    CRITERION = "tiêu chí"
    SECOND = "số thứ hai"
    """The second number of a row with two (`a/b`)."""
    LINE = "dòng đăng ký"
    """An open line of a registration form."""
    ADJUSTMENT = "cộng trừ"
    BLOCK = "mục cộng trừ"
    """Heading of the adjustments on the total."""
    BASE = "điểm nền"
    TOTAL = "tổng cộng"


@direct
class CellRole(Enum):
    """What a locked cell is for; the writer dresses it accordingly."""

    NATION = "quốc hiệu"
    MOTTO = "tiêu ngữ"
    BODY = "khối"
    AGENCY = "đơn vị"
    TITLE = "tên phiếu"
    SUBTITLE = "căn cứ"
    LABEL = "nhãn"
    FACT = "dữ kiện"
    LEFT = "còn lại"
    GRAND = "tổng ở đầu phiếu"
    HINT = "hướng dẫn ngắn"
    HEADING = "tiêu đề cột"
    TABLE = "ô của bảng"
    SHUT = "ô không nhập"
    """Stands where an input would, but this party does not fill it."""
    SIGN = "chức danh ký"
    SIGN_HINT = "chỗ ký"


@direct
class Figure(Enum):
    """What the computed value of a live formula means."""

    POINTS = "điểm của dòng"
    """Points of the criterion or group with its attached adjustments; of an adjustment, the signed points."""
    TOTAL = "tổng điểm"
    GAP = "chênh lệch của dòng"
    TOTAL_GAP = "chênh lệch tổng"
    CHECK = "lời kiểm tra của dòng"
    LEFT = "còn bao nhiêu ô"


@dataclass(frozen=True, slots=True)
class Live:
    """A live formula (no "=", English names) and what its value means; the row says of what."""

    formula: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class LayoutRow:
    """One row of the table. `row` is 0-based; `key` stands in column A and never changes.

    `level` is the depth under the top-level criteria (0 = top).
    """

    row: int
    key: str
    kind: RowKind
    criterion: Criterion | None = None
    adjustment: Adjustment | None = None
    level: int = 0


class LockedCell(NamedTuple):
    """A cell nobody fills: text, an exact number or a live formula. A named tuple: a form has hundreds.

    `span` columns are merged; only titles above and signatures below the table span more than one.
    """

    row: int
    column: int
    role: CellRole
    content: str | Decimal | Live
    span: int = 1

    @property
    def cell(self) -> str:
        """A1 notation."""
        return a1(self.row, self.column)


class InputCell(NamedTuple):
    """A cell to be filled. `name` is its defined name; `required`: the workbook is incomplete while blank."""

    row: int
    column: int
    slot: Slot
    input: Input
    name: str
    required: bool

    @property
    def cell(self) -> str:
        """A1 notation."""
        return a1(self.row, self.column)


@dataclass(frozen=True, slots=True)
class FreeCell:
    """An unlocked cell outside the table that carries no score: who filled, who appraised, place and date."""

    row: int
    column: int
    name: str
    label: str
    text: str = ""
    """What stands there before anybody writes."""
    span: int = 1

    @property
    def cell(self) -> str:
        """A1 notation."""
        return a1(self.row, self.column)


APPRAISER = "nguoi_tham_dinh"
"""Name of the free cell that holds the appraisers' names and offices, one person after another, by `;`."""
FREE_CELLS = frozenset({APPRAISER, "dia_danh_ngay", "nguoi_lap", "thu_truong"})
"""Names of all free cells: some are printed with a text in them."""


@dataclass(frozen=True, slots=True)
class FormLayout:
    """Which cell of the sheet holds what. Writer and reader both obey it.

    `columns` gives the 0-based column of each kind; `header_row` the row of the headings; `rows` the rows of
    the table from `header_row + 1` on, in order.
    """

    kind: FormKind
    sheet: str
    info: SeasonInfo
    agency: Agency
    identity: Identity
    columns: Mapping[FormColumn, int] = field(hash=False)
    header_row: int
    rows: tuple[LayoutRow, ...]
    locked: tuple[LockedCell, ...]
    inputs: tuple[InputCell, ...]
    free: tuple[FreeCell, ...] = ()
    granted: frozenset[str] = frozenset()
    """Codes of the criteria that do not apply to the agency: it has their full points without being asked."""
    shut: frozenset[str] = frozenset()
    """Keys of the rows of an appraisal workbook that are not appraised in it."""
    given: Mapping[str, Decimal] = field(default_factory=dict, hash=False)
    """In a later round: row's key -> its points of the one before, which stand where nothing is entered."""
    unproven: frozenset[str] = frozenset()
    """Keys of the bonuses that need evidence and have none in the form that is appraised."""

    def without(self, columns: Collection[FormColumn]) -> FormLayout:
        """The same layout with nothing locked below the headings of those columns: they are not compared."""
        places = {self.columns[column] for column in columns if column in self.columns}
        kept = tuple(one for one in self.locked if one.row <= self.header_row or one.column not in places)
        return replace(self, locked=kept)

    @property
    def appraiser(self) -> FreeCell | None:
        """The cell with the appraisers' names; None in a self-scoring form."""
        return next((cell for cell in self.free if cell.name == APPRAISER), None)

    def row_of(self, key: str) -> LayoutRow:
        """The row with that key; KeyError when there is none."""
        for row in self.rows:
            if row.key == key:
                return row
        raise KeyError(key)
