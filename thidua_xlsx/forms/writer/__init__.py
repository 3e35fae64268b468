"""What all forms share in writing: the sheet, its styles, validations, notes and guide."""
