"""The parts of an Office Open XML workbook, read strictly."""
