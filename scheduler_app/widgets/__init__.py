"""Shared widgets and the look of the window; they know no business noun."""
