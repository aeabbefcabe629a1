"""Which shift patterns to run: candidates, the choice of at most K of them, the frontier."""
