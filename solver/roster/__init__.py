"""Building a roster: warm start, solve, and the check of what came out."""
