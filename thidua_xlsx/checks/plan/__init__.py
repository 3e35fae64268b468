"""Promises about the plan as a whole."""
