"""Answers in words: why there is no roster, and what would make one possible."""
