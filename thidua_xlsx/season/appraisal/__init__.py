"""Appraisal workbooks out and in."""
