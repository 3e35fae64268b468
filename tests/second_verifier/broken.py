"""Broken archives, one for each check of the second verifier: `python -m tests.second_verifier.broken DIR`.

Every entry takes the sound archive of the Tây Ninh 2013 season, changes one thing, and says which check must
fail and where. Where a hash would give the change away first, ledger and manifest are sealed anew, as
somebody with access to everything would do it.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
import tempfile
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

from tests.seasons import tay_ninh, thidua
from thidua_xlsx.documents.deterministic_zip import pack
from thidua_xlsx.ledger import canonical, digest, inputs_digest

RANKING, LEDGER, MANIFEST = "ket_qua/bang_xep_hang.xlsx", "nhat_ky.jsonl", "manifest.json"
REGISTER = "so_theo_doi.xlsx"
FORM, GRANTED = "nhan/2014-01-10/2013_TTT_tu-cham.xlsx", "tham_dinh/2013_TTT_tham-dinh.xlsx"


@dataclass
class Season:
    """The files of an archive, open to any change."""

    files: dict[str, bytes]
    manifest: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.manifest = json.loads(self.files.pop(MANIFEST))

    # changes -----------------------------------------------------------------------------------------------

    def text(self, name: str, part: str, old: str, new: str) -> None:
        """Replace a text in a part of a workbook or paper; it must be there."""
        parts = parts_of(self.files[name])
        before = parts[part].decode("utf-8")
        assert old in before, (name, part, old)
        self.files[name] = pack({**parts, part: before.replace(old, new).encode("utf-8")})

    def cell(self, name: str, sheet: str, cell: str, value: str) -> None:
        """Another stored number in a cell of a workbook."""
        parts = parts_of(self.files[name])
        part = _part_of(parts, sheet)
        before = parts[part].decode("utf-8")
        after, count = re.subn(rf'(<c r="{cell}"[^>]*>(?:<f>[^<]*</f>)?<v>)[^<]*', rf"\g<1>{value}", before)
        assert count == 1, (name, sheet, cell)
        self.files[name] = pack({**parts, part: after.encode("utf-8")})

    def standing(self, agency: str) -> dict[str, Any]:
        """What the manifest says of an agency."""
        groups = self.manifest["result"]["groups"]
        return next(one for group in groups for one in group["standings"] if one["agency"] == agency)

    def ledger(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.files[LEDGER].splitlines()]

    def write_ledger(self, lines: list[dict[str, Any]]) -> None:
        self.files[LEDGER] = "".join(canonical(line) + "\n" for line in lines).encode("utf-8")

    # sealing -----------------------------------------------------------------------------------------------

    def seal(self) -> None:
        """The manifest's list of files as they now are."""
        self.manifest["files"] = [
            {"name": name, "size": len(data), "sha256": _hash(data)}
            for name, data in sorted(self.files.items())
        ]

    def chain(self) -> None:
        """The ledger's chain made anew from its lines' contents, its head published."""
        head, lines = "0" * 64, []
        for line in self.ledger():
            body = {**{key: value for key, value in line.items() if key != "hash"}, "prev": head}
            head = digest(body)
            lines.append({**body, "hash": head})
        self.write_ledger(lines)
        self.manifest["ledger_head"] = head
        self.seal()

    def taken_in(self, name: str) -> None:
        """As if this file, changed, had been what the result was made of: ledger, sheet Nguồn, manifest."""
        lines = self.ledger()
        inputs = lines[-1]["data"]["inputs"]
        old, inputs[name] = inputs[name], _hash(self.files[name])
        lines[-1]["data"]["inputs_digest"] = inputs_digest(sorted(inputs.items()))
        self.write_ledger(lines)
        if name != REGISTER:
            self.text(RANKING, "xl/sharedStrings.xml", old, inputs[name])
        self.chain()

    def packed(self) -> bytes:
        return pack({**self.files, MANIFEST: (canonical(self.manifest) + "\n").encode("utf-8")})


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def parts_of(data: bytes) -> dict[str, bytes]:
    """The members of a zip."""
    with zipfile.ZipFile(BytesIO(data)) as packed:
        return {one.filename: packed.read(one) for one in packed.infolist()}


def _part_of(parts: Mapping[str, bytes], sheet: str) -> str:
    found = re.search(rf'<sheet name="{sheet}"[^>]*r:id="(\w+)"', parts["xl/workbook.xml"].decode("utf-8"))
    assert found, sheet
    links = parts["xl/_rels/workbook.xml.rels"].decode("utf-8")
    target = re.search(rf'<Relationship (?=[^>]*Id="{found[1]}")[^>]*Target="([^"]+)"', links)
    assert target, sheet
    return "xl/" + target[1].removeprefix("/xl/")


# --- the changes -------------------------------------------------------------------------------------------


def _stranger(season: Season) -> None:
    season.files["ket_qua/them.txt"] = b"x"


def _missing(season: Season) -> None:
    del season.files["ket_qua/phieu_ket_qua/SNV.docx"]


def _other_bytes(season: Season) -> None:
    season.files["ket_qua/bao_cao.html"] += b" "


def _edited_line(season: Season) -> None:
    lines = season.ledger()
    lines[-1]["data"]["version"] = "9.9"
    season.write_ledger(lines)
    season.seal()


def _inserted_line(season: Season) -> None:
    lines = season.ledger()
    season.write_ledger([lines[0], *lines])
    season.seal()


def _torn_line(season: Season) -> None:
    season.files[LEDGER] += b'{"data":{'
    season.seal()


def _another_ledger(season: Season) -> None:
    lines, head = season.ledger(), season.manifest["ledger_head"]
    lines[-1]["time"] = "2014-02-01T00:00:00+00:00"
    season.write_ledger(lines)
    season.chain()
    season.manifest["ledger_head"] = head


def _register_after_the_run(season: Season) -> None:
    season.text(REGISTER, "xl/sharedStrings.xml", "Họp chuyên đề", "Họp bất thường")
    season.seal()


def _recorded_digest(season: Season) -> None:
    lines = season.ledger()
    lines[-1]["data"]["inputs_digest"] = "0" * 64
    season.write_ledger(lines)
    season.chain()


def _printed_code(season: Season) -> None:
    season.text(GRANTED, "xl/sharedStrings.xml", "(mã TTT)", "(mã STC)")
    season.taken_in(GRANTED)


def _another_season(season: Season) -> None:
    season.manifest["season"] = "khoi-khac-2013"


def _nobodys_word(season: Season) -> None:
    season.manifest["attested"] = None


def _maximum(season: Season) -> None:
    season.cell(GRANTED, "Phiếu thẩm định", "D13", "60")
    season.taken_in(GRANTED)


def _title(season: Season) -> None:
    season.text(
        GRANTED, "xl/sharedStrings.xml", "Xây dựng quy chế bảo vệ bí mật", "Xây dựng quy chế chi tiêu"
    )
    season.taken_in(GRANTED)


def _published(sheet: str, cell: str, value: str) -> Callable[[Season], None]:
    def change(season: Season) -> None:
        season.cell(RANKING, sheet, cell, value)
        season.seal()

    return change


def _told(agency: str, **values: object) -> Callable[[Season], None]:
    return lambda season: season.standing(agency).update(values)


def _paper(name: str, old: str, new: str) -> Callable[[Season], None]:
    def change(season: Season) -> None:
        season.text(name, "word/document.xml", old, new)
        season.seal()

    return change


def _recorded_standing(season: Season) -> None:
    lines = season.ledger()
    lines[-1]["data"]["standings"]["STC"] = ["1090", 1, "Cờ thi đua xuất sắc của Chủ tịch UBND tỉnh"]
    season.write_ledger(lines)
    season.chain()


def _granted_more(season: Season) -> None:
    season.cell(GRANTED, "Phiếu thẩm định", "F51", "20")
    season.taken_in(GRANTED)


def _votes_exchanged(season: Season) -> None:
    season.cell(REGISTER, "Bỏ phiếu", "C2", "3")
    season.cell(REGISTER, "Bỏ phiếu", "C3", "5")
    season.taken_in(REGISTER)


def _another_kind_of_file(season: Season) -> None:
    season.files[FORM] = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 504
    season.taken_in(FORM)


def _changed_after_appraisal(season: Season) -> None:
    season.cell(FORM, "Phiếu tự chấm", "F51", "20")
    season.taken_in(FORM)


@dataclass(frozen=True)
class Entry:
    """One broken archive."""

    name: str
    check: int
    """The check that must tell it,"""
    place: str
    """at a place that holds these words."""
    change: Callable[[Season], None]
    also: frozenset[int] = frozenset()
    """Other checks that must fail as well; every one not named must hold (or, after `unjudged`, not fail)."""
    unjudged: bool = False
    """The check cannot judge it: nothing fails, and the exit code is 3."""
    blind: bool = False
    """What follows from what is missing cannot be judged."""


STANDINGS = "manifest.json › result"
ENTRIES = (
    Entry("01-tep-la", 1, "ket_qua/them.txt", _stranger, also=frozenset({20})),
    Entry("01-thieu-tep", 1, "ket_qua/phieu_ket_qua/SNV.docx", _missing, also=frozenset({20})),
    Entry("02-noi-dung-khac", 2, "ket_qua/bao_cao.html", _other_bytes),
    Entry("03-dong-bi-sua", 3, "nhat_ky.jsonl, dòng 2", _edited_line),
    Entry("03-dong-bi-chen", 3, "nhat_ky.jsonl, dòng 2", _inserted_line, also=frozenset({4})),
    Entry("03-dong-do-dang", 3, "nhat_ky.jsonl, dòng 3", _torn_line),
    Entry("04-nhat-ky-viet-lai", 4, "nhat_ky.jsonl", _another_ledger),
    Entry("05-so-sua-sau-khi-xep-hang", 5, REGISTER, _register_after_the_run),
    Entry("05-ma-chung-sai", 5, "nhat_ky.jsonl, dòng 2", _recorded_digest),
    Entry("06-in-ma-don-vi-khac", 6, GRANTED, _printed_code),
    Entry(
        "06-phieu-sua-sau-tham-dinh",
        6,
        FORM,
        _changed_after_appraisal,
        also=frozenset({*range(8, 14), *range(15, 18), 19, 20}),
    ),
    Entry("06-ky-khac", 6, "ke_hoach.xlsx", _another_season),
    Entry("06-khong-ai-chung-thuc", 6, "manifest.json", _nobodys_word, unjudged=True),
    Entry("06-phieu-doi-thanh-xls", 6, FORM, _another_kind_of_file, unjudged=True),
    Entry("07-diem-chuan-bi-sua", 7, f"{GRANTED}, ô D13", _maximum),
    Entry("07-ten-muc-bi-sua", 7, f"{GRANTED}, ô C15", _title),
    Entry("08-diem-tu-cham", 8, "Đối chiếu!E9", _published("Đối chiếu", "E9", "46"), also=frozenset({18})),
    Entry("09-diem-tham-dinh", 9, "Đối chiếu!F9", _published("Đối chiếu", "F9", "41")),
    Entry("09-diem-cuoi", 9, "Đối chiếu!H9", _published("Đối chiếu", "H9", "41"), also=frozenset({18})),
    Entry("10-diem-cong", 10, "Cộng trừ!J9", _published("Cộng trừ", "J9", "6"), also=frozenset({18})),
    Entry("10-so-lan", 10, "Cộng trừ!I9", _published("Cộng trừ", "I9", "2")),
    Entry("11-tong-diem", 11, f"{STANDINGS} › SNV", _told("SNV", total="1076"), also=frozenset({17})),
    Entry(
        "12-xep-loai", 12, f"{STANDINGS} › VPPCTN", _told("VPPCTN", **{"class": "Tốt"}), also=frozenset({17})
    ),
    Entry("12-duoc-xet", 12, f"{STANDINGS} › TTT", _told("TTT", eligible=False), also=frozenset({17})),
    Entry("13-hang", 13, f"{STANDINGS} › TTT", _told("TTT", rank=3), also=frozenset({17})),
    Entry(
        "13-khoa-phan-dinh",
        13,
        f"{STANDINGS} › STP",
        _told("STP", decided_by="diem_nhan"),
        also=frozenset({17}),
    ),
    Entry(
        "14-khen-thuong",
        14,
        f"{STANDINGS} › TTT",
        _told("TTT", award="Bằng khen của Chủ tịch UBND tỉnh"),
        also=frozenset({17}),
    ),
    Entry("14-du-phong", 14, f"{STANDINGS} › SKHDT", _told("SKHDT", reserve=False), also=frozenset({17})),
    Entry(
        "15-tong-diem-cong-bo", 15, "Xếp hạng!E8", _published("Xếp hạng", "E8", "1076"), also=frozenset({18})
    ),
    Entry(
        "15-diem-tieu-chi-cong-bo",
        15,
        "Tổng hợp điểm!D10",
        _published("Tổng hợp điểm", "D10", "49"),
        also=frozenset({18}),
    ),
    Entry("16-phu-luc", 16, "ket_qua/phu_luc.docx", _paper("ket_qua/phu_luc.docx", ">1075<", ">1076<")),
    Entry("16-to-trinh", 16, "ket_qua/to_trinh.docx", _paper("ket_qua/to_trinh.docx", "hạng 2", "hạng 1")),
    Entry("17-nhat-ky-ghi-khac", 17, "nhat_ky.jsonl, dòng 2 › STC", _recorded_standing),
    Entry(
        "09-tham-dinh-nang-diem-roi-lam-lai-moi-ma",
        9,
        "Đối chiếu!F",
        _granted_more,
        also=frozenset({11, 15, 16, 17, 19, 20}),
    ),
    Entry(
        "13-doi-phieu-bau-roi-lam-lai-moi-ma",
        13,
        f"{STANDINGS} › STP",
        _votes_exchanged,
        also=frozenset({14, 15, 16, 17, 20}),
    ),
)


def sound_archive(folder: Path) -> bytes:
    """The archive of the sample season, ranked and packed by the tool."""
    season = tay_ninh(folder / "tay-ninh-2013")
    assert thidua("rank", season).code == 0
    assert thidua("pack", season).code == 0
    return (season / "ho_so.zip").read_bytes()


def broken(sound: bytes, entry: Entry) -> bytes:
    """The archive of one entry."""
    season = Season(parts_of(sound))
    entry.change(season)
    return season.packed()


def main(target: Path) -> None:
    """Write the sound archive and every broken one."""
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        sound = sound_archive(Path(scratch))
    (target / "00-lanh-lan.zip").write_bytes(sound)
    from tests.second_verifier.tampered import TAMPERED

    for entry in (*ENTRIES, *TAMPERED):
        (target / f"{entry.name}.zip").write_bytes(broken(sound, entry))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
