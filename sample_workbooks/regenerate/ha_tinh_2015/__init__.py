"""Hà Tĩnh 2015: plan 148/KH-SNV of 29/05/2015 as data, and a made-up year of three peaks (đợt).

The plan is the real one. Departments but Văn phòng Sở, individuals, scores and days are invented to show the
tool at work.
"""
