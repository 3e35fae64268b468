"""Promises about the register, judged against the plan."""
