"""Promises about one entered value."""
