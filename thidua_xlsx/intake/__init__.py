"""Which return counts, and what its findings make of it: accepted, flagged, waiting, refused."""
