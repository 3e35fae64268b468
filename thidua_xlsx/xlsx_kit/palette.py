"""Every colour and the font of the workbooks and charts that are written. Names say the use, not the hue."""

FONT = "Times New Roman"

INK, FAINT, RULE = "#1F2933", "#8A8F98", "#8C96A3"
"""Text, text that steps back, rules between cells."""
PAPER, OPEN, SHUT = "#FFFFFF", "#FFF8D6", "#ECEEF1"
"""Ground of a cell: plain, where one writes, where the row asks for nothing."""
BAND, HEAD, TOTAL = "#EEF3F9", "#D5E1EF", "#DDE8F4"
GOOD, BAD, DUE = "#1B5E20", "#9C0006", "#7F4F00"
BAD_GROUND, NOTED = "#FBE3E4", "#FBD5D5"
"""Ground of a cell that is wrong while it is filled in, and of one that a returned copy remarks on."""

BOOK_RULE, BOOK_HEAD, BOOK_ITEM = "#7F7F7F", "#DDE6F0", "#F2F5F9"
"""Rules, headings and names of entries in the plan and the register."""

GROUP, SUBORDINATE, CHANGED = "#F2F2F2", "#404040", "#FFF6DD"
"""Ranking workbook: ground of groups, ink of rows below a row, ground of what appraisal changed."""

CLAIMED, GRANTED, CUT = "#9BB8D3", "#1F5C99", "#B4531A"
"""Charts: blue pale and dark, and brown; apart for every eye, and on a grey print."""
LOW, HIGH, GRID = "#FFFFFF", "#7FB2DD", "#D9D9D9"
"""Ends of the heat map, and the lines behind bars."""
