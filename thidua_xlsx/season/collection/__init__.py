"""Forms out, returns in, and the closing of the intake."""
