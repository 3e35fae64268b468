"""A zip archive as received: its directory judged before anything is inflated, and bounded inflating."""
