"""Contracts, the rule book, and what in them cannot all hold: tabs of the shifts screen."""
