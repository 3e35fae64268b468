"""Promises about all entries of a returned form together."""
