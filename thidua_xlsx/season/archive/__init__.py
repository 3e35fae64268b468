"""The dossier of a season, packed and verified."""
