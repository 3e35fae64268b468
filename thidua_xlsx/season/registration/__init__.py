"""Targets that agencies register, read back into the register."""
