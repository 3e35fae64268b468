"""Trà Vinh 2021: targets registered first, scored at the year's end, and then the members vote.

The plan is real; everything that happens in its season is made up.
"""
