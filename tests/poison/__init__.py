"""Makers of files that only bytes can show, grouped by what they attack. Nothing hostile lies on disk."""
