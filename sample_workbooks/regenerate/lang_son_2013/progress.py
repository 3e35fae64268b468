"""How far the work plan was when the secretariat last wrote into `tien_do.xlsx`, on 30/9/2013. Made up."""

from __future__ import annotations

from datetime import date

from thidua_xlsx.tabulation.deadlines import Progress

AS_OF = date(2013, 9, 30)

_DONE = """
1 18/01 | 2 25/01 | 3 24/01 | 4 15/03 | 5 07/02 | 6 21/02 | 7 28/01 | 8 08/03 | 9 19/02 | 10 20/03 | 11 26/03
12 05/03 | 13 29/03 | 14 28/03 | 15 25/03 | 16 02/05 | 18 17/06 | 19 14/05 | 20 12/06 | 21 28/06 | 22 12/07
23 19/07 | 25 27/08 | 26 10/09 | 27 20/08 | 28 23/08 | 30 26/09 | mốc DK 22/03 | mốc SK 27/06 | mốc KH 27/02
"""

_NOTES = {
    "17": "Dự thảo đã gửi lấy ý kiến ngày 20/6; chờ Hội đồng TĐKT tỉnh.",
    "24": "Đã kiểm tra 5 trong 9 đơn vị.",
    "mốc KH": "Sở NN & PTNT gửi ngày 27/02.",
}


def _noted() -> dict[str, Progress]:
    days = {}
    for entry in _DONE.replace("\n", " | ").strip(" |").split(" | "):
        key, _, day = entry.strip().rpartition(" ")
        days[key] = date(2013, int(day[3:]), int(day[:2]))
    return {key: Progress(days.get(key), _NOTES.get(key, "")) for key in (*days, "17", "24")}


NOTED = _noted()
"""Not done: 17, 24 and 29, and what belongs to quarter IV."""
