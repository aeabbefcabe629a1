"""User settings as data."""
