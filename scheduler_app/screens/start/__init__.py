"""The start screen: open, import, try the sample."""
