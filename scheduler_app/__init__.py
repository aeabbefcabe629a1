"""The SixShift desktop program."""
