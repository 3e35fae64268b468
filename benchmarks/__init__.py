"""Measurements side by side: our ways, the peers' ways, and the floor below which nobody gets.

Run `python -m benchmarks`. Read the ratios, not the times: one run, one machine, every way in turn.
"""
