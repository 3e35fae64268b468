"""Mutation testing: what the tests of the core would not notice if it were wrong."""
