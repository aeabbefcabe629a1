"""The open project and its undo commands; no widgets."""
