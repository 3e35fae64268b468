"""Runs that a failing disk or a killed process interrupts, at every file operation of a season."""
