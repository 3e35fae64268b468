"""`python -m sample_workbooks.regenerate [FOLDER]`: write the sample seasons again, here or below FOLDER.

Needs LibreOffice. Bytes are the same on every run, save for the form that LibreOffice saves.
"""

from __future__ import annotations

import sys
from pathlib import Path

from .ha_tinh_2015 import writing as ha_tinh_2015
from .lang_son_2013 import writing as lang_son_2013
from .tay_ninh_2013 import writing as tay_ninh_2013
from .tra_vinh_2021 import writing as tra_vinh_2021

HERE = Path(__file__).parents[1]


def main() -> None:
    """Write every season below the folder."""
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    tay_ninh_2013.write_season(root / "tay-ninh-2013")
    lang_son_2013.write_season(root / "lang-son-2013")
    ha_tinh_2015.write_season(root / "ha-tinh-2015")
    tra_vinh_2021.write_season(root / "tra-vinh-2021")


if __name__ == "__main__":
    main()
