"""The numbered checks, each with its place in the contract."""
