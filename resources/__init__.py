"""Data files of the program: samples, translations, styles."""
