"""Translations: Qt Linguist source (.ts) and compiled (.qm) files, and their update."""
