"""Tây Ninh 2013: plan 02/KHTĐ of 07/05/2013 as data, and a made-up year of the nine agencies.

The plan is the real one. Scores, dates of receipt, meetings and votes are invented to show the tool at work.
"""
