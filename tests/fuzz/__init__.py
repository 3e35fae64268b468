"""Mutated packages: the reader is given what no program writes, and must neither fall nor invent a score."""
