"""What every workbook that is written has in common: colours, sheets, row heights."""
